package io.aicodeexecutor.host;

import io.aicodeexecutor.ExecutionListener;
import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.OutputStreamName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The listener of a request, or nobody. Whatever it throws is logged and goes no further: an execution is not the
/// listener's, and its worker is fine. Only what interrupted the caller's own thread is handed on to it, as its flag.
final class SafeListener implements ExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(SafeListener.class);

    private final @Nullable ExecutionListener listener;

    SafeListener(ExecutionRequest request) {
        this.listener = request.listener().orElse(null);
    }

    @Override
    public void onOutput(OutputStreamName stream, String text) {
        if (listener == null) {
            return;
        }
        try {
            listener.onOutput(stream, text);
        } catch (Throwable fault) {
            LOG.warn("A listener failed on output; the execution goes on.", fault);
        }
    }

    @Override
    public void onFinished(ExecutionResult result) {
        if (listener == null) {
            return;
        }
        try {
            listener.onFinished(result);
        } catch (Throwable fault) {
            LOG.warn("A listener failed on the result.", fault);
            // a language without checked exceptions throws it past the signature
            if (fault instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
