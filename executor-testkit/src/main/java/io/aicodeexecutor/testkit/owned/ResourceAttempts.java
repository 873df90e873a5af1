package io.aicodeexecutor.testkit.owned;

import static io.aicodeexecutor.testkit.owned.Attempt.bounded;
import static io.aicodeexecutor.testkit.owned.RawKernel.answer;

import io.aicodeexecutor.testkit.owned.Attempt.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Attempts to take all there is of something.
final class ResourceAttempts {
    private static final int OPEN_FILES_MAX = 64;
    private static final int THREADS_MAX = 64;
    private static final long MAPPING_MEBIBYTES = 64;
    private static final long ADDRESS_SPACE_MEBIBYTES_MAX = 2_048;

    /// More than this of anything is taken for no bound at all.
    private static final int GIVE_UP = 4_096;

    private static final int MANY_THREADS = 512;
    private static final int PROT_READ_WRITE = 3;
    private static final int MAP_PRIVATE_ANONYMOUS = 0x22;
    private static final int MAP_SHARED_ANONYMOUS = 0x21;

    private ResourceAttempts() {}

    static List<Attempt> all() {
        return List.of(
                bounded("descriptors_without_end", OPEN_FILES_MAX, (kernel, ground) -> descriptors(kernel)),
                bounded("threads_without_end", THREADS_MAX, (kernel, ground) -> threads()),
                bounded(
                        "mappings_without_end",
                        ADDRESS_SPACE_MEBIBYTES_MAX,
                        (kernel, ground) -> mappings(kernel, MAP_PRIVATE_ANONYMOUS)),
                bounded(
                        "shared_mappings_without_end",
                        ADDRESS_SPACE_MEBIBYTES_MAX,
                        (kernel, ground) -> mappings(kernel, MAP_SHARED_ANONYMOUS)),
                refused("shared_memory", 29, 194),
                refused("message_queues", 68, 186),
                refused("semaphores", 64, 190),
                refused("named_message_queues", 240, 180),
                refused("pipes", 293, 59),
                refused("event_descriptors", 290, 19),
                refused("timer_descriptors", 283, 85),
                refused("poll_descriptors", 291, 20),
                refused("file_watches", 294, 26),
                refused("timers", 222, 107),
                refused("locked_memory", 149, 228),
                refused("all_memory_locked", 151, 230),
                refused("files_in_memory", 319, 279),
                refused("secret_memory", 447, 447),
                refused("asynchronous_input", 206, 0));
    }

    private static Attempt refused(String name, int onX86, int onArm) {
        return Attempt.refused(
                name, Target.RESOURCE, List.of(1), (kernel, ground) -> answer(kernel.call(onX86, onArm)));
    }

    private static String descriptors(RawKernel kernel) {
        List<Long> opened = new ArrayList<>();
        long next = kernel.call(257, 56, -100, "/dev/urandom", 0, 0);
        while (next >= 0 && opened.size() < GIVE_UP) {
            opened.add(next);
            next = kernel.call(257, 56, -100, "/dev/urandom", 0, 0);
        }
        opened.forEach(descriptor -> kernel.call(3, 57, descriptor));
        return "bounded " + opened.size();
    }

    /// Daemons that wait, until there are no more. None is left behind, or the next attempt would find no room for a
    /// thread of its own.
    private static String threads() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        List<Thread> started = new ArrayList<>();
        try {
            while (started.size() < MANY_THREADS) {
                started.add(Thread.ofPlatform().daemon().start(() -> await(over)));
            }
        } catch (OutOfMemoryError noMore) {
            return "bounded " + started.size();
        } finally {
            over.countDown();
            for (Thread thread : started) {
                thread.join();
            }
        }
        return "bounded " + started.size();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static String mappings(RawKernel kernel, int kind) {
        long bytes = MAPPING_MEBIBYTES << 20;
        List<Long> mapped = new ArrayList<>();
        long next = kernel.call(9, 222, 0, bytes, PROT_READ_WRITE, kind, -1, 0);
        while ((next > 0 || next < -GIVE_UP) && mapped.size() < GIVE_UP) {
            mapped.add(next);
            next = kernel.call(9, 222, 0, bytes, PROT_READ_WRITE, kind, -1, 0);
        }
        mapped.forEach(address -> kernel.call(11, 215, address, bytes));
        return "bounded " + mapped.size() * MAPPING_MEBIBYTES;
    }
}
