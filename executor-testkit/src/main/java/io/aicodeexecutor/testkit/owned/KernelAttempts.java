package io.aicodeexecutor.testkit.owned;

import static io.aicodeexecutor.testkit.owned.Attempt.killed;
import static io.aicodeexecutor.testkit.owned.Attempt.killedOrFaulted;
import static io.aicodeexecutor.testkit.owned.RawKernel.answer;

import java.util.ArrayList;
import java.util.List;

/// Attempts at parts of the kernel that no JVM has business with. The arguments are harmless, for the runs in which
/// the filter is left out.
final class KernelAttempts {
    private static final int X32_BIT = 0x40000000;
    private static final int GETPID_I386 = 20;
    private static final int CLONE_NEWUSER = 0x10000000;
    private static final int PTRACE_ATTACH = 16;
    private static final int PERSONALITY_READ = -1;

    private KernelAttempts() {}

    static List<Attempt> all() {
        List<Attempt> attempts = new ArrayList<>(List.of(
                killed(
                        "trace_the_host",
                        (kernel, ground) -> answer(kernel.call(101, 117, PTRACE_ATTACH, ground.hostPid(), 0, 0))),
                killed(
                        "trace_a_sibling",
                        (kernel, ground) -> answer(kernel.call(101, 117, PTRACE_ATTACH, ground.siblingPid(), 0, 0))),
                killed(
                        "read_a_siblings_memory_by_call",
                        (kernel, ground) -> answer(
                                kernel.call(310, 270, ground.siblingPid(), new byte[16], 1, new byte[16], 1, 0))),
                killed(
                        "write_a_siblings_memory_by_call",
                        (kernel, ground) -> answer(
                                kernel.call(311, 271, ground.siblingPid(), new byte[16], 1, new byte[16], 1, 0))),
                killed("unshare_a_user_namespace", (kernel, ground) -> answer(kernel.call(272, 97, CLONE_NEWUSER))),
                killed("enter_a_namespace", (kernel, ground) -> answer(kernel.call(308, 268, 0, 0))),
                killed("change_the_root", (kernel, ground) -> answer(kernel.call(161, 51, "/"))),
                killed("ask_for_its_personality", (kernel, ground) -> answer(kernel.call(135, 92, PERSONALITY_READ)))));
        attempts.add(bare("mount", 165, 40));
        attempts.add(bare("unmount", 166, 39));
        attempts.add(bare("change_a_mount", 442, 442));
        attempts.add(bare("copy_a_mount", 428, 428));
        attempts.add(bare("move_a_mount", 429, 429));
        attempts.add(bare("open_a_file_system", 430, 430));
        attempts.add(bare("configure_a_file_system", 431, 431));
        attempts.add(bare("mount_a_file_system", 432, 432));
        attempts.add(bare("turn_the_root", 155, 41));
        attempts.add(bare("load_a_bpf_program", 321, 280));
        attempts.add(bare("count_performance_events", 298, 241));
        attempts.add(bare("handle_page_faults", 323, 282));
        attempts.add(bare("set_up_io_uring", 425, 425));
        attempts.add(bare("enter_io_uring", 426, 426));
        attempts.add(bare("add_a_key", 248, 217));
        attempts.add(bare("request_a_key", 249, 218));
        attempts.add(bare("control_keys", 250, 219));
        attempts.add(bare("load_a_module", 175, 105));
        attempts.add(bare("load_a_module_from_a_file", 313, 273));
        attempts.add(bare("load_a_kernel", 246, 104));
        attempts.add(bare("restart_the_machine", 169, 142));
        attempts.add(bare("swap", 167, 224));
        attempts.add(bare("set_the_clock", 227, 112));
        attempts.add(bare("set_the_host_name", 170, 161));
        attempts.add(bare("read_kernel_messages_by_call", 103, 116));
        attempts.add(bare("open_a_file_by_handle", 304, 265));
        if (new RawKernel().isX86()) {
            attempts.add(bare("take_input_and_output_ports", 172, -1));
            attempts.add(bare("change_descriptor_tables", 154, -1));
            attempts.add(killed("call_by_the_x32_table", (kernel, ground) -> answer(kernel.call(X32_BIT | 39, -1))));
            attempts.add(killedOrFaulted(
                    "call_by_the_i386_table",
                    (kernel, ground) ->
                            // mov eax, 20; int 0x80; ret
                            answer(kernel.execute(
                                    new byte[] {(byte) 0xb8, GETPID_I386, 0, 0, 0, (byte) 0xcd, (byte) 0x80, (byte) 0xc3
                                    }))));
        }
        return List.copyOf(attempts);
    }

    /// A call without arguments, which the kernel would refuse even where it may be made.
    private static Attempt bare(String name, int onX86, int onArm) {
        return killed(name, (kernel, ground) -> answer(kernel.call(onX86, onArm)));
    }
}
