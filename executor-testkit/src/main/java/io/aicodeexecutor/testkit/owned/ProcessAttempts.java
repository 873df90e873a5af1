package io.aicodeexecutor.testkit.owned;

import static io.aicodeexecutor.testkit.owned.Attempt.refused;
import static io.aicodeexecutor.testkit.owned.RawKernel.answer;

import io.aicodeexecutor.testkit.owned.Attempt.Target;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// Attempts at other processes, at new ones, and at being somebody else.
final class ProcessAttempts {
    private static final List<Integer> EPERM = List.of(1);

    /// EPERM, EACCES, ESRCH, EINVAL, ENOSYS.
    private static final List<Integer> REFUSED = List.of(1, 3, 13, 22, 38);

    private static final int SIGKILL = 9;
    private static final int SIGCHLD = 17;
    /// Children that send another signal than SIGCHLD too, or none.
    private static final int WAIT_ALL = 0x40000000;

    private static final int CLONE_SIGHAND = 0x800;
    private static final int CLONE_NEWUSER = 0x10000000;
    private static final int CLONE_THREAD_AND_ALL = 0x100 | 0x200 | 0x400 | 0x800 | 0x10000;
    private static final int RLIMIT_NOFILE = 7;
    private static final int MFD_CLOEXEC = 1;
    private static final int AT_EMPTY_PATH = 0x1000;
    private static final int PR_SET_PDEATHSIG = 1;
    private static final int PR_SET_DUMPABLE = 4;
    private static final int PR_SET_SECCOMP = 22;
    private static final int PR_SET_PTRACER = 0x59616d61;

    private ProcessAttempts() {}

    static List<Attempt> all() {
        return Stream.of(newProcesses(), signals(), identities())
                .flatMap(List::stream)
                .toList();
    }

    private static Attempt process(String name, Attempt.Body body) {
        return refused(name, Target.PROCESS, REFUSED, body);
    }

    private static List<Attempt> newProcesses() {
        return List.of(
                refused(
                        "execute_a_program",
                        Target.PROCESS,
                        EPERM,
                        (kernel, ground) -> answer(kernel.call(59, 221, java(), 0, 0))),
                refused(
                        "execute_a_program_by_descriptor",
                        Target.PROCESS,
                        EPERM,
                        (kernel, ground) -> answer(kernel.call(322, 281, -100, java(), 0, 0, AT_EMPTY_PATH))),
                // where it cannot make its pipes, the JDK closes a wrong descriptor, and the worker is lost
                new Attempt(
                        "execute_a_program_by_java",
                        Target.PROCESS,
                        "",
                        (kernel, ground) ->
                                "started " + new ProcessBuilder(java()).start().pid(),
                        answer -> answer.startsWith("threw java.io.IOException") || answer.startsWith("CRASHED")),
                refused("execute_from_memory", Target.PROCESS, EPERM, (kernel, ground) -> {
                    long file = kernel.call(319, 279, "program", MFD_CLOEXEC);
                    return file < 0 ? answer(file) : answer(kernel.call(322, 281, file, "", 0, 0, AT_EMPTY_PATH));
                }),
                process("fork", (kernel, ground) -> child(kernel, kernel.isX86() ? kernel.call(57, -1) : -1)),
                process("fork_by_clone", (kernel, ground) -> child(kernel, kernel.call(56, 220, SIGCHLD, 0, 0, 0, 0))),
                process(
                        "clone_into_a_user_namespace",
                        (kernel, ground) -> child(kernel, kernel.call(56, 220, CLONE_NEWUSER | SIGCHLD, 0, 0, 0, 0))),
                // which the kernel does not know without shared memory
                refused(
                        "clone_a_process_with_shared_handlers",
                        Target.PROCESS,
                        EPERM,
                        (kernel, ground) -> answer(kernel.call(56, 220, CLONE_SIGHAND | SIGCHLD, 0, 0, 0, 0))),
                refused(
                        "clone_a_thread_into_a_namespace",
                        Target.PROCESS,
                        EPERM,
                        (kernel, ground) ->
                                answer(kernel.call(56, 220, CLONE_THREAD_AND_ALL | CLONE_NEWUSER, -1L, 0, 0, 0))),
                refused(
                        "clone3",
                        Target.PROCESS,
                        List.of(38),
                        // nothing asked for is a child too, one that tells nobody of its end
                        (kernel, ground) -> child(kernel, kernel.call(435, 435, new byte[88], 88))));
    }

    /// Has a child that stays when its parent ends, and holds the parent's descriptors. Not among the others, as
    /// nobody ends it; its answer is `child ` and the child's process id.
    static Attempt leaveAChild() {
        return new Attempt(
                "leave_a_child",
                Target.PROCESS,
                "",
                (kernel, ground) -> {
                    long child = kernel.call(56, 220, SIGCHLD, 0, 0, 0, 0);
                    while (child == 0) {
                        kernel.call(270, 72, 0, 0, 0, 0, 0, 0);
                    }
                    return child < 0 ? answer(child) : "child " + child;
                },
                answer -> answer.startsWith("errno "));
    }

    /// Has a thread that never ends, and closes the pipe by whose end the worker would learn that its host is gone. Not
    /// among the others, as it leaves no worker to go on with; its answer is `pid ` and the worker's process id.
    static Attempt liveOn() {
        return new Attempt(
                "live_on",
                Target.PROCESS,
                "",
                (kernel, ground) -> {
                    Thread.ofPlatform().start(() -> {
                        while (true) {
                            LockSupport.park();
                        }
                    });
                    kernel.call(3, 57, 0);
                    return "pid " + ProcessHandle.current().pid();
                },
                answer -> answer.startsWith("pid "));
    }

    /// A child that should not be is ended at once, by its parent: of a JVM only the calling thread is in it, which
    /// may wait for the others for ever.
    private static String child(RawKernel kernel, long result) {
        if (result == 0) {
            kernel.call(231, 94, 0);
        } else if (result > 0) {
            kernel.call(62, 129, result, SIGKILL);
            kernel.call(61, 260, result, 0, WAIT_ALL, 0);
        }
        return answer(result);
    }

    private static List<Attempt> signals() {
        return List.of(
                process("signal_the_host", (kernel, ground) -> answer(kernel.call(62, 129, ground.hostPid(), 0))),
                process("signal_a_sibling", (kernel, ground) -> answer(kernel.call(62, 129, ground.siblingPid(), 0))),
                process("signal_the_first_process", (kernel, ground) -> answer(kernel.call(62, 129, 1, 0))),
                process("signal_everybody", (kernel, ground) -> answer(kernel.call(62, 129, -1, 0))),
                process(
                        "signal_the_hosts_group",
                        (kernel, ground) -> answer(kernel.call(62, 129, -ground.hostPid(), 0))),
                process(
                        "signal_a_thread_of_the_host",
                        (kernel, ground) -> answer(kernel.call(234, 131, ground.hostPid(), ground.hostPid(), 0))),
                process(
                        "signal_by_the_old_call",
                        (kernel, ground) -> answer(kernel.call(200, 130, ground.siblingPid(), 0))),
                process(
                        "queue_a_signal",
                        (kernel, ground) -> answer(kernel.call(129, 138, ground.siblingPid(), 0, new byte[128]))),
                process(
                        "open_a_descriptor_of_the_host",
                        (kernel, ground) -> answer(kernel.call(434, 434, ground.hostPid(), 0))),
                process(
                        "open_a_descriptor_of_a_sibling",
                        (kernel, ground) -> answer(kernel.call(434, 434, ground.siblingPid(), 0))),
                process("signal_by_descriptor", (kernel, ground) -> answer(kernel.call(424, 424, 0, 0, 0, 0))),
                process("steal_a_descriptor", (kernel, ground) -> answer(kernel.call(438, 438, 0, 0, 0))),
                process(
                        "limit_the_host",
                        (kernel, ground) ->
                                answer(kernel.call(302, 261, ground.hostPid(), RLIMIT_NOFILE, 0, new byte[16]))),
                process(
                        "slow_the_host_down",
                        (kernel, ground) -> answer(kernel.call(141, 140, 0, ground.hostPid(), 19))),
                process(
                        "move_the_host_to_another_processor",
                        (kernel, ground) -> answer(
                                kernel.call(203, 122, ground.hostPid(), 8, new byte[] {1, 0, 0, 0, 0, 0, 0, 0}))),
                process(
                        "compare_with_a_sibling",
                        (kernel, ground) ->
                                answer(kernel.call(312, 272, ground.hostPid(), ground.siblingPid(), 0, 0, 0))),
                process(
                        "advise_a_siblings_memory",
                        (kernel, ground) -> answer(kernel.call(440, 440, 0, new byte[16], 1, 4, 0))));
    }

    private static List<Attempt> identities() {
        return List.of(
                process("become_root", (kernel, ground) -> answer(kernel.call(105, 146, 0))),
                process("become_roots_group", (kernel, ground) -> answer(kernel.call(106, 144, 0))),
                process("become_root_in_every_way", (kernel, ground) -> answer(kernel.call(117, 147, 0, 0, 0))),
                process("join_groups", (kernel, ground) -> answer(kernel.call(116, 159, 1, new byte[4]))),
                process(
                        "access_files_as_root",
                        (kernel, ground) ->
                                kernel.call(122, 151, 0) < 0 ? "errno 1" : answer(kernel.call(122, 151, -1))),
                process(
                        "take_capabilities",
                        (kernel, ground) -> answer(kernel.call(126, 91, new byte[8], new byte[24]))),
                process("raise_a_limit", (kernel, ground) -> {
                    byte[] more = new byte[16];
                    more[1] = 64;
                    more[9] = 64;
                    return answer(kernel.call(302, 261, 0, RLIMIT_NOFILE, more, 0));
                }),
                process("raise_a_limit_by_the_old_call", (kernel, ground) -> {
                    byte[] more = new byte[16];
                    more[1] = 64;
                    more[9] = 64;
                    return answer(kernel.call(160, 164, RLIMIT_NOFILE, more));
                }),
                process(
                        "become_dumpable",
                        (kernel, ground) -> answer(kernel.call(157, 167, PR_SET_DUMPABLE, 1, 0, 0, 0))),
                process(
                        "outlive_the_host",
                        (kernel, ground) -> answer(kernel.call(157, 167, PR_SET_PDEATHSIG, 0, 0, 0, 0))),
                process(
                        "let_others_trace",
                        (kernel, ground) -> answer(kernel.call(157, 167, PR_SET_PTRACER, -1L, 0, 0, 0))),
                process(
                        "replace_the_filter",
                        (kernel, ground) -> answer(kernel.call(157, 167, PR_SET_SECCOMP, 2, 0, 0, 0))),
                process("leave_the_session", (kernel, ground) -> answer(kernel.call(112, 157))),
                process(
                        "run_at_real_time",
                        (kernel, ground) -> answer(kernel.call(144, 119, 0, 1, new byte[] {1, 0, 0, 0}))));
    }

    private static String java() {
        return System.getProperty("java.home") + "/bin/java";
    }
}
