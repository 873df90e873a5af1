package io.aicodeexecutor.jail;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;

/// Landlock (landlock(7)): no file can be written, created or removed anywhere; only the trees that a worker needs
/// can be read; no TCP; no signals to, and no abstract sockets of, anybody outside.
///
/// A domain binds the calling thread and all that comes of it, and cannot be taken off. Rights that this kernel's
/// version does not know are left out; the version is reported.
final class Landlock implements AutoCloseable {
    private static final int CREATE_RULESET_VERSION = 1;
    private static final int RULE_PATH_BENEATH = 1;

    private static final long EXECUTE = 1L;
    private static final long READ_FILE = 1L << 2;
    private static final long READ_DIR = 1L << 3;
    private static final int RIGHTS_OF_VERSION_1 = 13;
    private static final int RIGHTS_OF_VERSION_2 = 14;
    private static final int RIGHTS_OF_VERSION_3 = 15;
    private static final int RIGHTS_OF_VERSION_5 = 16;

    private static final int VERSION_WITH_REFER = 2;
    private static final int VERSION_WITH_TRUNCATE = 3;
    static final int VERSION_WITH_TCP = 4;
    private static final int VERSION_WITH_IOCTL = 5;
    static final int VERSION_WITH_SCOPES = 6;

    private static final long TCP_BIND_AND_CONNECT = 3;
    private static final long SCOPE_ABSTRACT_SOCKETS_AND_SIGNALS = 3;

    private static final int O_PATH = 0x200000;
    private static final int O_CLOEXEC = 0x80000;
    private static final int AT_FDCWD = -100;

    private final Kernel kernel;
    private final long ruleset;

    private Landlock(Kernel kernel, long ruleset) {
        this.kernel = kernel;
        this.ruleset = ruleset;
    }

    /// The version of Landlock that this kernel has; 0 where it has none or it is switched off.
    static int version(Kernel kernel) {
        long version = kernel.call(Call.LANDLOCK_CREATE_RULESET, 0, 0, CREATE_RULESET_VERSION);
        if (version == -Errno.ENOSYS || version == -Errno.EOPNOTSUPP) {
            return 0;
        }
        if (version < 0) {
            throw JailException.of("landlock_create_ruleset", version);
        }
        return (int) version;
    }

    /// Begins a domain in which everything that this version can refuse is refused.
    static Landlock denyAll(Kernel kernel, int version) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment attributes = arena.allocate(3L * Long.BYTES, Long.BYTES);
            attributes.setAtIndex(ValueLayout.JAVA_LONG, 0, fileRights(version));
            attributes.setAtIndex(ValueLayout.JAVA_LONG, 1, version >= VERSION_WITH_TCP ? TCP_BIND_AND_CONNECT : 0);
            attributes.setAtIndex(
                    ValueLayout.JAVA_LONG, 2, version >= VERSION_WITH_SCOPES ? SCOPE_ABSTRACT_SOCKETS_AND_SIGNALS : 0);
            long ruleset = kernel.require(
                    "landlock_create_ruleset",
                    Call.LANDLOCK_CREATE_RULESET,
                    attributes.address(),
                    attributeBytes(version),
                    0);
            return new Landlock(kernel, ruleset);
        }
    }

    /// Lets the domain read and execute a file, or everything beneath a directory.
    void allowReadAndExecute(Path path) {
        allow(path, EXECUTE | READ_FILE | READ_DIR);
    }

    /// Lets the domain read a file, or everything beneath a directory.
    void allowRead(Path path) {
        allow(path, READ_FILE | READ_DIR);
    }

    private void allow(Path path, long rights) {
        // rights that make sense for directories only are refused by the kernel for other files
        long accepted = Files.isDirectory(path) ? rights : rights & ~READ_DIR;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(path.toString());
            long descriptor =
                    kernel.require("open(" + path + ")", Call.OPENAT, AT_FDCWD, name.address(), O_PATH | O_CLOEXEC, 0);
            try {
                MemorySegment rule = arena.allocate(Long.BYTES + Integer.BYTES, Long.BYTES);
                rule.set(ValueLayout.JAVA_LONG, 0, accepted);
                rule.set(ValueLayout.JAVA_INT, Long.BYTES, (int) descriptor);
                kernel.require(
                        "landlock_add_rule(" + path + ")",
                        Call.LANDLOCK_ADD_RULE,
                        ruleset,
                        RULE_PATH_BENEATH,
                        rule.address(),
                        0);
            } finally {
                kernel.call(Call.CLOSE, descriptor);
            }
        }
    }

    /// Enters the domain, for good. The thread must have no-new-privileges set.
    void enter() {
        kernel.require("landlock_restrict_self", Call.LANDLOCK_RESTRICT_SELF, ruleset, 0);
    }

    @Override
    public void close() {
        kernel.call(Call.CLOSE, ruleset);
    }

    private static long fileRights(int version) {
        int rights = RIGHTS_OF_VERSION_1;
        if (version >= VERSION_WITH_REFER) {
            rights = RIGHTS_OF_VERSION_2;
        }
        if (version >= VERSION_WITH_TRUNCATE) {
            rights = RIGHTS_OF_VERSION_3;
        }
        if (version >= VERSION_WITH_IOCTL) {
            rights = RIGHTS_OF_VERSION_5;
        }
        return (1L << rights) - 1;
    }

    private static long attributeBytes(int version) {
        int words = 1;
        if (version >= VERSION_WITH_TCP) {
            words = 2;
        }
        if (version >= VERSION_WITH_SCOPES) {
            words = 3;
        }
        return (long) words * Long.BYTES;
    }
}
