package io.aicodeexecutor.jail;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// The kernel's limits of a worker, run into on purpose. For workers that are thrown away afterwards: it leaves nothing
/// open, but what it does is what a bomb does.
public final class LimitTrips {
    private static final int AT_FDCWD = -100;
    private static final int PROT_READ_WRITE = 3;
    private static final int MAP_PRIVATE_ANONYMOUS = 0x22;
    private static final int O_RDWR_CREAT = 0102;
    private static final long MAPPING_BYTES = 16L << 20;
    private static final long PAGE_BYTES = 4_096;
    private static final int NICE_BEFORE_OTHERS = -20;

    /// More than this of anything counts as no limit.
    private static final int GIVE_UP = 4_096;

    private static final String HELD = "refused: ";

    private final Kernel kernel;
    private final String fileSize;
    private final String lockedMemory;
    private final String messageQueues;
    private final String priority;

    /// Trips those that the seccomp filter would answer for once it is there, so before the seal.
    public LimitTrips(Kernel kernel) {
        this.kernel = kernel;
        this.fileSize = growFile();
        this.lockedMemory = lockPage();
        this.messageQueues = makeQueue();
        this.priority = answer("nice -20", kernel.call(Call.SETPRIORITY, 0, 0, NICE_BEFORE_OTHERS));
    }

    /// Trips one limit, or tells how it was tripped before the seal.
    ///
    /// @return what happened; begins with `refused: ` where the limit held
    /// @throws IllegalArgumentException if there is no such limit
    public String trip(String limit) {
        return switch (limit) {
            case "file_size" -> fileSize;
            case "locked_memory" -> lockedMemory;
            case "message_queues" -> messageQueues;
            case "priority" -> priority;
            case "open_files" -> openFiles();
            case "threads" -> threads();
            case "address_space" -> addressSpace();
            case "forbidden_call" -> answer("ptrace", kernel.call(Call.PTRACE, 0, 0, 0, 0));
            default -> throw new IllegalArgumentException("no limit is called " + limit);
        };
    }

    private String growFile() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment byteOrName = arena.allocateFrom("x");
            long file = kernel.call(Call.MEMFD_CREATE, byteOrName.address(), 0);
            if (file < 0) {
                return answer("a file in memory", file);
            }
            long written = kernel.call(Call.WRITE, file, byteOrName.address(), 1);
            kernel.call(Call.CLOSE, file);
            return answer("a file of 1 byte", written);
        }
    }

    private String lockPage() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment page = arena.allocate(PAGE_BYTES);
            return answer("1 locked page", kernel.call(Call.MLOCK, page.address(), PAGE_BYTES));
        }
    }

    private String makeQueue() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom("aicodeexecutor-trial");
            long queue = kernel.call(Call.MQ_OPEN, name.address(), O_RDWR_CREAT, 0600, 0);
            if (queue >= 0) {
                kernel.call(Call.MQ_UNLINK, name.address());
                kernel.call(Call.CLOSE, queue);
            }
            return answer("1 message queue", queue);
        }
    }

    private String openFiles() {
        List<Long> opened = new ArrayList<>();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom("/dev/urandom");
            long next = kernel.call(Call.OPENAT, AT_FDCWD, path.address(), 0, 0);
            while (next >= 0 && opened.size() < GIVE_UP) {
                opened.add(next);
                next = kernel.call(Call.OPENAT, AT_FDCWD, path.address(), 0, 0);
            }
            opened.forEach(descriptor -> kernel.call(Call.CLOSE, descriptor));
            return answer("after " + opened.size() + " more files", next);
        }
    }

    private static String threads() {
        CountDownLatch over = new CountDownLatch(1);
        int started = 0;
        try {
            while (started < GIVE_UP) {
                Thread.ofPlatform().daemon().start(() -> {
                    try {
                        over.await();
                    } catch (InterruptedException stop) {
                        Thread.currentThread().interrupt();
                    }
                });
                started++;
            }
            return "not refused: " + started + " more threads";
        } catch (OutOfMemoryError noMore) {
            return HELD + "after " + started + " more threads";
        } finally {
            over.countDown();
        }
    }

    private String addressSpace() {
        List<Long> mapped = new ArrayList<>();
        long next = map();
        while (!isError(next) && mapped.size() < GIVE_UP) {
            mapped.add(next);
            next = map();
        }
        mapped.forEach(address -> kernel.call(Call.MUNMAP, address, MAPPING_BYTES));
        long mebibytes = (mapped.size() * MAPPING_BYTES) >> 20;
        return answer("after " + mebibytes + " MiB more", isError(next) ? next : 0);
    }

    private long map() {
        return kernel.call(Call.MMAP, 0, MAPPING_BYTES, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS, -1, 0);
    }

    private static boolean isError(long result) {
        return result < 0 && result > -PAGE_BYTES;
    }

    private static String answer(String what, long result) {
        return result < 0 ? HELD + what + ", " + Errno.name((int) -result) : "not refused: " + what;
    }
}
