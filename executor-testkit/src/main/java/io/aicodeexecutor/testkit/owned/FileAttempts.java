package io.aicodeexecutor.testkit.owned;

import static io.aicodeexecutor.testkit.owned.Attempt.refused;
import static io.aicodeexecutor.testkit.owned.Attempt.thrown;
import static io.aicodeexecutor.testkit.owned.RawKernel.answer;

import io.aicodeexecutor.testkit.owned.Attempt.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Attempts at the host's files: to read them, and to leave something among them.
final class FileAttempts {
    private static final int AT_FDCWD = -100;
    private static final int O_WRONLY = 1;
    private static final int O_RDWR = 2;
    private static final int O_CREAT = 0100;
    private static final int O_TRUNC = 01000;
    private static final int O_TMPFILE = 020200000;
    private static final int S_IFIFO = 0010666;
    private static final int S_IFCHR = 0020666;
    private static final int MEMORY_DEVICE = 0x101;

    /// EPERM, ENOENT, EACCES: refused, or not there to be named.
    private static final List<Integer> UNREADABLE = List.of(1, 2, 13);

    /// The same, and EROFS; never EEXIST or ok.
    private static final List<Integer> UNWRITABLE = List.of(1, 2, 13, 30);

    private FileAttempts() {}

    static List<Attempt> all() {
        return Stream.concat(reading().stream(), writing().stream()).toList();
    }

    private static Attempt read(String name, String path) {
        return refused(name, Target.READ, UNREADABLE, (kernel, ground) -> kernel.read(path));
    }

    private static Attempt write(String name, Attempt.Body body) {
        return refused(name, Target.WRITE, UNWRITABLE, body);
    }

    private static List<Attempt> reading() {
        return List.of(
                refused(
                        "open_a_host_file",
                        Target.READ,
                        UNREADABLE,
                        (kernel, ground) -> kernel.read(ground.secretFile())),
                refused(
                        "open_a_host_file_by_openat2",
                        Target.READ,
                        UNREADABLE,
                        (kernel, ground) ->
                                answer(kernel.call(437, 437, AT_FDCWD, ground.secretFile(), new byte[24], 24))),
                thrown(
                        "open_a_host_file_by_java",
                        Target.READ,
                        (kernel, ground) -> "read:" + Files.readString(Path.of(ground.secretFile()))),
                thrown("list_a_host_directory_by_java", Target.READ, (kernel, ground) -> {
                    try (Stream<Path> files = Files.list(Path.of(ground.openDirectory()))) {
                        return "read:" + files.toList();
                    }
                }),
                refused(
                        "walk_up_from_the_working_directory",
                        Target.READ,
                        UNREADABLE,
                        (kernel, ground) -> kernel.read("../../../../../../../../.." + ground.secretFile())),
                refused(
                        "walk_through_proc_self_root",
                        Target.READ,
                        UNREADABLE,
                        (kernel, ground) -> kernel.read("/proc/self/root" + ground.secretFile())),
                refused(
                        "walk_through_proc_self_cwd",
                        Target.READ,
                        UNREADABLE,
                        (kernel, ground) -> kernel.read("/proc/self/cwd/../../../../../../.." + ground.secretFile())),
                refused(
                        "walk_up_from_the_python_home",
                        Target.READ,
                        UNREADABLE,
                        (kernel, ground) -> kernel.read(System.getProperty("polyglot.engine.resourcePath")
                                + "/../../../../../../../../.." + ground.secretFile())),
                read("read_the_password_file", "/etc/passwd"),
                read("read_the_hosts_name_servers", "/etc/resolv.conf"),
                read("read_the_first_process", "/proc/1/environ"),
                read("read_kernel_symbols", "/proc/kallsyms"),
                read("read_kernel_messages", "/dev/kmsg"),
                read("read_physical_memory", "/dev/mem"),
                read("read_the_terminal", "/dev/tty"),
                read("read_a_disk", "/dev/vda"),
                read("read_sys", "/sys/kernel/notes"),
                host("read_the_hosts_environment", "environ"),
                host("read_the_hosts_arguments", "cmdline"),
                host("read_the_hosts_memory", "mem"),
                host("read_the_hosts_maps", "maps"),
                host("read_the_hosts_root", "root/etc/passwd"),
                host("read_the_hosts_descriptors", "fd/0"),
                sibling("read_a_siblings_environment", "environ"),
                sibling("read_a_siblings_memory", "mem"),
                sibling("read_a_siblings_arguments", "cmdline"));
    }

    private static Attempt host(String name, String file) {
        return refused(
                name,
                Target.READ,
                UNREADABLE,
                (kernel, ground) -> kernel.read("/proc/" + ground.hostPid() + "/" + file));
    }

    private static Attempt sibling(String name, String file) {
        return refused(
                name,
                Target.READ,
                UNREADABLE,
                (kernel, ground) -> kernel.read("/proc/" + ground.siblingPid() + "/" + file));
    }

    private static List<Attempt> writing() {
        return List.of(
                write("create_a_file", (kernel, ground) -> open(kernel, fresh(ground), O_WRONLY | O_CREAT)),
                write(
                        "create_a_file_without_a_name",
                        (kernel, ground) -> open(kernel, ground.openDirectory(), O_RDWR | O_TMPFILE)),
                write(
                        "create_a_file_in_memory_files",
                        (kernel, ground) -> open(kernel, "/dev/shm/aicodeexecutor-new", O_RDWR | O_CREAT)),
                thrown(
                        "create_a_file_by_java",
                        Target.WRITE,
                        (kernel, ground) -> "wrote " + Files.writeString(Path.of(fresh(ground)), "x")),
                write("overwrite_a_file", (kernel, ground) -> open(kernel, victim(ground), O_WRONLY | O_TRUNC)),
                write("truncate_a_file", (kernel, ground) -> answer(kernel.call(76, 45, victim(ground), 0))),
                write("unlink_a_file", (kernel, ground) -> answer(kernel.call(263, 35, AT_FDCWD, victim(ground), 0))),
                write(
                        "rename_a_file",
                        (kernel, ground) ->
                                answer(kernel.call(316, 276, AT_FDCWD, victim(ground), AT_FDCWD, fresh(ground), 0))),
                write(
                        "link_a_file",
                        (kernel, ground) -> answer(
                                kernel.call(265, 37, AT_FDCWD, ground.secretFile(), AT_FDCWD, fresh(ground), 0))),
                write(
                        "make_a_symbolic_link",
                        (kernel, ground) -> answer(kernel.call(266, 36, ground.secretFile(), AT_FDCWD, fresh(ground)))),
                write(
                        "make_a_directory",
                        (kernel, ground) -> answer(kernel.call(258, 34, AT_FDCWD, fresh(ground), 0777))),
                write(
                        "make_a_fifo",
                        (kernel, ground) -> answer(kernel.call(259, 33, AT_FDCWD, fresh(ground), S_IFIFO, 0))),
                write(
                        "make_a_device",
                        (kernel, ground) ->
                                answer(kernel.call(259, 33, AT_FDCWD, fresh(ground), S_IFCHR, MEMORY_DEVICE))),
                write(
                        "change_a_mode",
                        (kernel, ground) -> answer(kernel.call(268, 53, AT_FDCWD, victim(ground), 0777))),
                write(
                        "change_an_owner",
                        (kernel, ground) -> answer(kernel.call(260, 54, AT_FDCWD, victim(ground), 12345, 12345, 0))),
                write("change_times", (kernel, ground) -> answer(kernel.call(280, 88, AT_FDCWD, victim(ground), 0, 0))),
                write(
                        "set_an_attribute",
                        (kernel, ground) -> answer(kernel.call(188, 5, victim(ground), "user.mark", "x", 1, 0))),
                write(
                        "write_into_its_own_image",
                        (kernel, ground) -> open(
                                kernel, System.getProperty("java.class.path").split(":", 2)[0], O_WRONLY)),
                write(
                        "write_into_its_own_jdk",
                        (kernel, ground) -> open(kernel, System.getProperty("java.home") + "/release", O_WRONLY)),
                write(
                        "write_into_its_own_proc",
                        (kernel, ground) -> open(kernel, "/proc/self/oom_score_adj", O_WRONLY)),
                write("write_into_its_own_memory_file", (kernel, ground) -> open(kernel, "/proc/self/mem", O_RDWR)),
                write(
                        "write_to_the_root",
                        (kernel, ground) -> open(kernel, "/aicodeexecutor-new", O_WRONLY | O_CREAT)));
    }

    private static String fresh(Ground ground) {
        return ground.openDirectory() + "/new";
    }

    private static String victim(Ground ground) {
        return ground.openDirectory() + "/victim";
    }

    private static String open(RawKernel kernel, String path, int flags) {
        return answer(kernel.call(257, 56, AT_FDCWD, path, flags, 0666));
    }
}
