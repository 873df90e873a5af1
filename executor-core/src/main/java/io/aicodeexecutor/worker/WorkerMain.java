package io.aicodeexecutor.worker;

import io.aicodeexecutor.jail.CpuBudget;
import io.aicodeexecutor.jail.JailException;
import io.aicodeexecutor.jail.Kernel;
import io.aicodeexecutor.jail.ProcessEnd;
import io.aicodeexecutor.jail.Seal;
import io.aicodeexecutor.jail.Stage0;
import io.aicodeexecutor.wire.Frame;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.TimeZone;

/// The worker process.
///
/// Processes and pipes: the host started this process as stage 0, which confined it and replaced itself by this
/// program. Standard input brings frames of the host, standard output takes ours, standard error is for the JVM's
/// own last words; there is no other way in or out. Who kills whom: the host kills this process when a limit
/// passes or it behaves unlike itself; this process ends itself when the host is gone, when it cannot prove its
/// confinement, when a program exceeds its memory, and on the first OutOfMemoryError (the JVM's own doing). It is
/// trusted until it sends `Ready`, and
/// never after.
public final class WorkerMain {
    /// Python code runs on this thread; deep recursion must meet Python's own limit before the end of the stack.
    private static final long GUEST_STACK_BYTES = 64L << 20;

    private static final int ARGUMENTS = 2;

    /// As the JVM's ExitOnOutOfMemoryError ends it.
    private static final int STATUS_OUT_OF_MEMORY = 3;

    private WorkerMain() {}

    /// Started by stage 0 with the memory budget of each program, in MiB, and with its own report as the last argument.
    public static void main(String[] args) throws InterruptedException {
        Thread guest = new Thread(null, () -> serve(args), "guest", GUEST_STACK_BYTES);
        guest.start();
        guest.join();
    }

    private static void serve(String[] args) {
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        // whatever a library prints must not get between our frames
        System.setOut(System.err);
        try {
            Kernel kernel = new Kernel();
            if (args.length != ARGUMENTS) {
                throw new IOException("a worker is started by the sandbox only");
            }
            Seal seal = new Seal(kernel, args[1]);
            CpuBudget cpu = new CpuBudget(kernel);
            HostLink link = new HostLink(new FileInputStream(FileDescriptor.in), out, new ProcessEnd(kernel)::now);
            HeapWatch memory = new HeapWatch(
                    Long.parseLong(args[0]) << 20, () -> Runtime.getRuntime().halt(STATUS_OUT_OF_MEMORY));
            Frame.Setup setup = link.setup();
            // the interpreter takes datetime.now() from the JVM's clock, and all else from the context's
            TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(setup.timeZone())));
            new Session(link, new Session.Confinement(seal::close, cpu::grant, cpu::lift), memory).serve(setup);
            Runtime.getRuntime().halt(0);
        } catch (JailException | IOException | InterruptedException refused) {
            PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
            err.println("worker: " + refused.getMessage());
            Runtime.getRuntime().halt(Stage0.STATUS_REFUSED);
        }
    }
}
