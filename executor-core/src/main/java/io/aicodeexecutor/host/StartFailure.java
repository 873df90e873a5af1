package io.aicodeexecutor.host;

import io.aicodeexecutor.IsolationException;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.host.Transcript.WorkerExit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says why a worker did not become ready. No guest has run in it yet, so its last words are our own.
final class StartFailure {
    private static final Pattern UNPROVEN = Pattern.compile("layer (\\w+) is not proven");

    private StartFailure() {}

    /// @param noticed what the host noticed
    static SandboxException of(WorkerExit exit, Exception noticed) {
        String fault = String.valueOf(noticed.getMessage());
        if (noticed instanceof IsolationException missing) {
            return new IsolationException(missing.layer(), "A worker was refused: " + fault + ".");
        }
        String message = "A worker could not be started: " + fault + "; it ended with status " + exit.status()
                + (exit.lastWords().isEmpty() ? " and said nothing." : " and said: " + exit.lastWords());
        Matcher unproven = UNPROVEN.matcher(exit.lastWords());
        return unproven.find() ? new IsolationException(unproven.group(1), message) : new SandboxException(message);
    }
}
