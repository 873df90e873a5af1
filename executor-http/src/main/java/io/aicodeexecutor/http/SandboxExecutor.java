package io.aicodeexecutor.http;

import io.aicodeexecutor.ExecutionRequest;
import io.aicodeexecutor.ExecutionResult;
import io.aicodeexecutor.IsolationException;
import io.aicodeexecutor.IsolationReport;
import io.aicodeexecutor.MCPSandbox;
import io.aicodeexecutor.SandboxException;
import io.aicodeexecutor.SandboxStatus;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The real [Executor]: one [MCPSandbox], which a thread of its own initializes, so that the service can answer
/// `/health` meanwhile. A start that fails is tried again every five seconds, unless the host cannot confine
/// workers at all.
final class SandboxExecutor implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxExecutor.class);
    private static final int RETRY_SECONDS = 5;

    private final MCPSandbox sandbox;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread starter;
    private volatile Readiness readiness = Readiness.STARTING;

    /// @param sandbox which this object owns from now on
    SandboxExecutor(MCPSandbox sandbox) {
        this.sandbox = sandbox;
        this.starter = Thread.ofVirtual().name("sandbox-start").start(this::initialize);
    }

    private void initialize() {
        try {
            do {
                readiness = attempt();
            } while (readiness == Readiness.FAILED && !closing.await(RETRY_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException closed) {
            // only close() interrupts this thread, which ends here
            Thread.currentThread().interrupt();
        }
    }

    private Readiness attempt() {
        try {
            sandbox.initialize();
            LOG.info("The sandbox is ready.");
            return Readiness.READY;
        } catch (IsolationException unconfined) {
            LOG.error("This host lacks a required layer of isolation; no program will run.", unconfined);
            return Readiness.UNCONFINED;
        } catch (SandboxException failed) {
            if (closing.getCount() > 0) {
                LOG.error("No worker could be started; the next attempt is in {} s.", RETRY_SECONDS, failed);
            }
            return Readiness.FAILED;
        }
    }

    @Override
    public ExecutionResult execute(ExecutionRequest request) {
        return sandbox.execute(request);
    }

    @Override
    public Readiness readiness() {
        return readiness;
    }

    @Override
    public SandboxStatus status() {
        return sandbox.status();
    }

    @Override
    public IsolationReport isolation() {
        return sandbox.isolation();
    }

    @Override
    public void close() {
        closing.countDown();
        starter.interrupt();
        sandbox.close();
    }
}
