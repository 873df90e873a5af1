package io.aicodeexecutor.testkit.differential;

/// What the comparison of one program came to. Immutable.
///
/// @param kind in a word
/// @param why the reason, or the difference; empty where there is none
record Judgement(Kind kind, String why) {
    /// What it came to.
    enum Kind {
        SAME,
        /// It differs, for a reason that is on the list.
        KNOWN,
        /// Nothing can be said: a policy refused it, or the other Python could not run it.
        NOT_COMPARED,
        DIFFERENT
    }

    boolean isDifferent() {
        return kind == Kind.DIFFERENT;
    }
}
