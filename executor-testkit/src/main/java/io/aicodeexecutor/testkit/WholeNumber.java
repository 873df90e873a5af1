package io.aicodeexecutor.testkit;

import io.aicodeexecutor.text.UntrustedText;

/// A system property whose value is a whole number. Immutable.
///
/// @param name of the property
/// @param least accepted
/// @param most accepted
/// @param otherwise what it is where it is not set
record WholeNumber(String name, long least, long most, long otherwise) {
    /// Its value.
    ///
    /// @throws IllegalArgumentException if that is no number, or out of its range
    long value() {
        String text = System.getProperty(name);
        if (text == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException(refusal(text), none);
        }
        throw new IllegalArgumentException(refusal(text));
    }

    private String refusal(String text) {
        return name + " is \"" + UntrustedText.line(text) + "\"; accepted: " + least + " to " + most;
    }
}
