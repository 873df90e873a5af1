package io.aicodeexecutor.jail;

/// System calls by name, with their numbers on both machines (Linux: arch/x86/entry/syscalls/syscall_64.tbl and
/// include/uapi/asm-generic/unistd.h). [#ABSENT] where a machine does not have the call.
enum Call {
    // Ordered by how often a running worker makes them: the seccomp filter tries them in this order.
    FUTEX(202, 98),
    READ(0, 63),
    WRITE(1, 64),
    MPROTECT(10, 226),
    MMAP(9, 222),
    MUNMAP(11, 215),
    MADVISE(28, 233),
    CLOCK_GETTIME(228, 113),
    CLOCK_NANOSLEEP(230, 115),
    SCHED_YIELD(24, 124),
    NEWFSTATAT(262, 79),
    STAT(4, Call.ABSENT),
    LSTAT(6, Call.ABSENT),
    FSTAT(5, 80),
    OPENAT(257, 56),
    OPEN(2, Call.ABSENT),
    CLOSE(3, 57),
    LSEEK(8, 62),
    PREAD64(17, 67),
    READV(19, 65),
    WRITEV(20, 66),
    GETTID(186, 178),
    GETPID(39, 172),
    GETRUSAGE(98, 165),
    RT_SIGPROCMASK(14, 135),
    RT_SIGACTION(13, 134),
    RT_SIGRETURN(15, 139),
    SIGALTSTACK(131, 132),
    RESTART_SYSCALL(219, 128),
    ACCESS(21, Call.ABSENT),
    FACCESSAT(269, 48),
    FACCESSAT2(439, 439),
    STATX(332, 291),
    READLINK(89, Call.ABSENT),
    READLINKAT(267, 78),
    GETDENTS64(217, 61),
    GETCWD(79, 17),
    FCNTL(72, 25),
    DUP(32, 23),
    STATFS(137, 43),
    FSTATFS(138, 44),
    FADVISE64(221, 223),
    MREMAP(25, 216),
    MINCORE(27, 232),
    BRK(12, 214),
    CLONE(56, 220),
    CLONE3(435, 435),
    SET_ROBUST_LIST(273, 99),
    RSEQ(334, 293),
    SET_TID_ADDRESS(218, 96),
    MEMBARRIER(324, 283),
    SCHED_GETAFFINITY(204, 123),
    GETCPU(309, 168),
    NANOSLEEP(35, 101),
    CLOCK_GETRES(229, 114),
    GETTIMEOFDAY(96, 169),
    TIME(201, Call.ABSENT),
    TIMES(100, 153),
    GETRANDOM(318, 278),
    POLL(7, Call.ABSENT),
    PPOLL(271, 73),
    UNAME(63, 160),
    SYSINFO(99, 179),
    GETUID(102, 174),
    GETEUID(107, 175),
    GETGID(104, 176),
    GETEGID(108, 177),
    GETPPID(110, 173),
    PRCTL(157, 167),
    PRLIMIT64(302, 261),
    GETRLIMIT(97, 163),
    KILL(62, 129),
    TGKILL(234, 131),
    EXIT(60, 93),
    EXIT_GROUP(231, 94),

    // Made before the seal only, or only to see them refused.
    EXECVE(59, 221),
    SOCKET(41, 198),
    CONNECT(42, 203),
    CHDIR(80, 49),
    UMASK(95, 166),
    SETSID(112, 157),
    SETGROUPS(116, 159),
    SETRESUID(117, 147),
    SETRESGID(119, 149),
    PTRACE(101, 117),
    MOUNT(165, 40),
    UNSHARE(272, 97),
    SECCOMP(317, 277),
    CLOSE_RANGE(436, 436),
    LANDLOCK_CREATE_RULESET(444, 444),
    LANDLOCK_ADD_RULE(445, 445),
    LANDLOCK_RESTRICT_SELF(446, 446);

    static final int ABSENT = -1;

    private final int onX86;
    private final int onArm;

    Call(int onX86, int onArm) {
        this.onX86 = onX86;
        this.onArm = onArm;
    }

    /// The number on a machine, or [#ABSENT].
    int number(Machine machine) {
        return switch (machine) {
            case X86_64 -> onX86;
            case AARCH64 -> onArm;
        };
    }
}
