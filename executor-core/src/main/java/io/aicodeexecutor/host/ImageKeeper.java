package io.aicodeexecutor.host;

import io.aicodeexecutor.SandboxConfig;
import io.aicodeexecutor.SandboxException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a sandbox in worker images, in the background: first a base, so that workers can start; then, when the first
/// one runs, the training, which makes later ones start faster; then, when that is due, a look at every byte. What is
/// damaged is made again, and new workers start from what was made.
final class ImageKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImageKeeper.class);
    private static final int RETRY_SECONDS_MAX = 30;

    /// Starts that fail in a row make the image suspect.
    private static final int FAILURES_SUSPECT = 3;

    /// Between two looks for what there is to do.
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    // pauses before what failed is tried again; they double up to the last
    private static final Duration PROPER_PLACE_RETRY = Duration.ofSeconds(2);
    private static final Duration TRAINING_RETRY = Duration.ofMinutes(1);
    private static final Duration RETRY_LAST = Duration.ofMinutes(10);

    private final LaunchPlanner planner;
    private final WorkerPool pool;
    private final ImageSource source;
    private final Thread thread = new Thread(this::run, "executor-image");
    private final Retry properPlace = new Retry(PROPER_PLACE_RETRY);
    private final Retry training = new Retry(TRAINING_RETRY);
    private volatile String state = "building";

    // of the thread alone
    private boolean opened;
    private String whyTemporary = "";
    private long failuresSeen;

    /// @throws SandboxException if the cache directory is not safe to use
    ImageKeeper(SandboxConfig config, LaunchPlanner planner, WorkerPool pool) {
        this.planner = planner;
        this.pool = pool;
        this.source = new ImageSource(
                CacheDirectory.choose(config.cacheDirectory()), fault -> state = "rebuilding: " + fault);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /// See [io.aicodeexecutor.SandboxStatus#image].
    String state() {
        return state;
    }

    private void run() {
        int failures = 0;
        try {
            while (true) {
                try {
                    keep(open());
                } catch (RuntimeException unforeseen) {
                    passOnInterrupt();
                    beginAgain(unforeseen);
                    failures++;
                    TimeUnit.SECONDS.sleep(Math.min(failures, RETRY_SECONDS_MAX));
                }
            }
        } catch (InterruptedException closed) {
            state = "missing: closed";
        }
    }

    /// What should not happen does not end this thread, which would leave the sandbox without an image for good. Where
    /// there is one already, workers start from it meanwhile.
    private void beginAgain(RuntimeException unforeseen) {
        LOG.error("Keeping the worker image failed unexpectedly; all begins again.", unforeseen);
        if (!opened) {
            SandboxException reason = new SandboxException(
                    "The worker image could not be made, by a defect that the log tells more about.", unforeseen);
            state = "missing: " + reason.getMessage();
            pool.fail(reason);
        }
    }

    private void keep(WorkerImage first) throws InterruptedException {
        WorkerImage image = first;
        while (true) {
            if (pool.hasStarted()) {
                image = train(image);
                image = examine(image, false);
            }
            if (pool.awaitFailures(FAILURES_SUSPECT, failuresSeen, LOOK_EVERY)) {
                image = examine(image, true);
                failuresSeen = pool.failures();
            }
            if (source.isTemporary(image) && properPlace.isDue()) {
                image = returnToProper(image);
            }
        }
    }

    /// Tries until it succeeds: a disk that is full today may have room tomorrow. Meanwhile requests fail at once.
    private WorkerImage open() throws InterruptedException {
        int failures = 0;
        while (true) {
            try {
                return begin(source.openProper());
            } catch (SandboxException failed) {
                passOnInterrupt();
                WorkerImage instead = openTemporary(failed);
                if (instead != null) {
                    return instead;
                }
            }
            failures++;
            TimeUnit.SECONDS.sleep(Math.min(failures, RETRY_SECONDS_MAX));
        }
    }

    private WorkerImage openAgain() throws InterruptedException {
        try {
            return begin(source.openProper());
        } catch (SandboxException failed) {
            passOnInterrupt();
            WorkerImage instead = openTemporary(failed);
            if (instead == null) {
                throw failed;
            }
            return instead;
        }
    }

    private @Nullable WorkerImage openTemporary(SandboxException whyNotProper) throws InterruptedException {
        String why = String.valueOf(whyNotProper.getMessage());
        try {
            WorkerImage image = source.openTemporary();
            whyTemporary = why;
            LOG.warn("{} Workers run from a temporary image meanwhile, in {}.", why, image.directory());
            properPlace.later();
            return begin(image);
        } catch (SandboxException neither) {
            passOnInterrupt();
            state = "missing: " + why;
            LOG.warn("{} Nor can a temporary one be: {}", why, neither.getMessage());
            pool.fail(whyNotProper);
            return null;
        }
    }

    private WorkerImage begin(WorkerImage image) {
        pool.open(planner.plans(image));
        opened = true;
        tell(image, "");
        return image;
    }

    /// Says what workers start from.
    ///
    /// @param whySlow why they start without what training adds; empty if they do not, or not yet
    private void tell(WorkerImage image, String whySlow) {
        if (source.isTemporary(image)) {
            state = "temporary: " + whyTemporary;
        } else if (image.cached()) {
            state = "ready";
        } else {
            state = whySlow.isEmpty() ? "building" : "slow: " + whySlow;
        }
    }

    private WorkerImage returnToProper(WorkerImage temporary) throws InterruptedException {
        try {
            WorkerImage image = begin(source.openProper());
            LOG.info("Workers start from the worker image {} again.", image.directory());
            return image;
        } catch (SandboxException still) {
            passOnInterrupt();
            LOG.debug("Still: {}", still.getMessage());
            properPlace.later();
            return temporary;
        }
    }

    private WorkerImage train(WorkerImage image) throws InterruptedException {
        if (image.cached() || !training.isDue()) {
            return image;
        }
        try {
            return begin(source.storeOf(image).train(image));
        } catch (SandboxException failed) {
            passOnInterrupt();
            LOG.warn("The worker image could not be trained; workers start, only slower.", failed);
            training.later();
            tell(image, String.valueOf(failed.getMessage()));
            return image;
        }
    }

    /// Reads every byte where that is due, and where workers do not start; makes again what is damaged.
    private WorkerImage examine(WorkerImage image, boolean suspect) throws InterruptedException {
        ImageStore store = source.storeOf(image);
        if (!suspect && !store.isCheckDue()) {
            return image;
        }
        try {
            String fault = store.verify();
            if (!fault.isEmpty()) {
                training.atOnce();
                return source.isTemporary(image) ? begin(source.openTemporary()) : openAgain();
            }
            if (!image.cached()) {
                return image;
            }
            if (!store.acceptsCaches(image)) {
                training.atOnce();
                return withoutCaches(image, "the JDK does not accept them");
            }
            if (!suspect) {
                return image;
            }
            training.later(RETRY_LAST);
            return withoutCaches(image, "workers failed to start");
        } catch (SandboxException failed) {
            passOnInterrupt();
            LOG.warn("The worker image could not be made again.", failed);
            tell(image, String.valueOf(failed.getMessage()));
            return image;
        }
    }

    /// Has workers start without the caches. The next training makes new ones if the JDK does not accept these, and
    /// takes them otherwise: that workers do not start may have had another cause.
    private WorkerImage withoutCaches(WorkerImage image, String why) {
        LOG.warn("The worker image's start-up caches are not used, since {}.", why);
        WorkerImage slow = begin(image.withoutCaches());
        tell(slow, "the start-up caches are not used, since " + why);
        return slow;
    }

    private static void passOnInterrupt() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /// Ends the background work.
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

    /// Ends the use of the image, once no worker is left.
    void release() {
        source.close();
    }

    /// When something is tried again.
    private static final class Retry {
        private final Duration first;
        private Duration pause;
        private long at = System.nanoTime();

        Retry(Duration first) {
            this.first = first;
            this.pause = first;
        }

        boolean isDue() {
            return System.nanoTime() - at >= 0;
        }

        void later() {
            later(pause);
            pause = pause.compareTo(RETRY_LAST) < 0 ? pause.multipliedBy(2) : RETRY_LAST;
        }

        void later(Duration after) {
            at = System.nanoTime() + after.toNanos();
        }

        void atOnce() {
            at = System.nanoTime();
            pause = first;
        }
    }
}
