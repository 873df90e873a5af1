package io.aicodeexecutor.jail;

/// The error numbers that matter here; they are the same on x86-64 and aarch64 (asm-generic/errno-base.h, errno.h).
final class Errno {
    static final int EPERM = 1;
    static final int EAGAIN = 11;
    static final int ENOENT = 2;
    static final int EBADF = 9;
    static final int EACCES = 13;
    static final int EFAULT = 14;
    static final int EINVAL = 22;
    static final int ENOMEM = 12;
    static final int EMFILE = 24;
    static final int EFBIG = 27;
    static final int EROFS = 30;
    static final int ENOSYS = 38;
    static final int EOPNOTSUPP = 95;

    private Errno() {}

    static String name(int errno) {
        return switch (errno) {
            case EPERM -> "EPERM";
            case EAGAIN -> "EAGAIN";
            case ENOENT -> "ENOENT";
            case EBADF -> "EBADF";
            case EACCES -> "EACCES";
            case EFAULT -> "EFAULT";
            case EINVAL -> "EINVAL";
            case ENOMEM -> "ENOMEM";
            case EMFILE -> "EMFILE";
            case EFBIG -> "EFBIG";
            case EROFS -> "EROFS";
            case ENOSYS -> "ENOSYS";
            case EOPNOTSUPP -> "EOPNOTSUPP";
            default -> "errno " + errno;
        };
    }
}
