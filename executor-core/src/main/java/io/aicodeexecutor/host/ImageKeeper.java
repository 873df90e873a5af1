package io.aicodeexecutor.host;

import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.SandboxException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gets the worker image for a sandbox in the background: first the base, so that workers can start; then, when
/// the first one runs, the training, which makes later ones start faster.
final class ImageKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImageKeeper.class);
    private static final Duration FIRST_WORKER_MAX = Duration.ofMinutes(2);
    private static final int RETRY_SECONDS_MAX = 30;

    private final LaunchPlanner planner;
    private final WorkerPool pool;
    private final ImageStore store;
    private final Thread thread = new Thread(this::keep, "executor-image");
    private volatile String state = "building";

    ImageKeeper(SandboxConfig config, LaunchPlanner planner, WorkerPool pool) {
        this.planner = planner;
        this.pool = pool;
        this.store = new ImageStore(config.cacheDirectory());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /// `ready`, `building`, or `missing: ` and why.
    String state() {
        return state;
    }

    private void keep() {
        try {
            WorkerImage image = open();
            pool.open(planner.plan(image));
            train(image);
        } catch (InterruptedException closed) {
            state = "missing: closed";
        }
    }

    /// Tries until it succeeds: a disk that is full today may have room tomorrow. Meanwhile requests fail at once.
    private WorkerImage open() throws InterruptedException {
        int failures = 0;
        while (true) {
            try {
                return store.open();
            } catch (SandboxException failed) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                failures++;
                state = "missing: " + failed.getMessage();
                LOG.warn("{}", failed.getMessage());
                pool.fail(failed);
            }
            TimeUnit.SECONDS.sleep(Math.min(failures, RETRY_SECONDS_MAX));
        }
    }

    private void train(WorkerImage image) throws InterruptedException {
        try {
            if (!image.isTrained() && pool.awaitStarted(FIRST_WORKER_MAX)) {
                store.train(image);
                pool.open(planner.plan(image));
            }
            state = image.isTrained() ? "ready" : "missing: no worker became ready";
        } catch (SandboxException failed) {
            state = "missing: " + failed.getMessage();
            if (Thread.currentThread().isInterrupted()) {
                return; // the sandbox was closed meanwhile
            }
            LOG.warn("The worker image could not be trained; workers start, only slower.", failed);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
