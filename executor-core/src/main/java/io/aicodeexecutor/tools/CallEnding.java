package io.aicodeexecutor.tools;

import io.aicodeexecutor.ToolCall.Status;
import io.aicodeexecutor.text.UntrustedText;
import java.nio.charset.StandardCharsets;

/// How one call ended.
///
/// @param status for the record
/// @param answer for the program
/// @param resultBytes size of the result as JSON; 0 where there is none
/// @param forHost one escaped line for the host's log; empty where there is nothing to say
record CallEnding(Status status, ToolAnswer answer, int resultBytes, String forHost) {
    /// The execution ended before the tool did; nobody reads the answer.
    static final CallEnding UNFINISHED =
            new CallEnding(Status.UNFINISHED, new ToolAnswer.Refusal("the execution has ended"), 0, "");

    private static final int MESSAGE_CHARACTERS_MAX = 4_000;

    static CallEnding ok(String json) {
        int bytes = json.getBytes(StandardCharsets.UTF_8).length;
        return new CallEnding(Status.OK, new ToolAnswer.Result(json), bytes, "");
    }

    static CallEnding refused(String forProgram) {
        return withoutResult(Status.REFUSED, forProgram, "");
    }

    static CallEnding failed(String forProgram, String forHost) {
        return withoutResult(Status.FAILED, forProgram, forHost);
    }

    private static CallEnding withoutResult(Status status, String forProgram, String forHost) {
        String bounded = UntrustedText.cut(forProgram, MESSAGE_CHARACTERS_MAX);
        return new CallEnding(status, new ToolAnswer.Refusal(bounded), 0, forHost);
    }
}
