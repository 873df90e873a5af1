package io.aicodeexecutor.worker;

import io.aicodeexecutor.jail.JailException;
import io.aicodeexecutor.jail.Kernel;
import io.aicodeexecutor.jail.LimitTrips;
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

/// A worker without an interpreter, confined as the others are, in which the host has the kernel's limits tripped. A
/// job's source is the name of a limit; its value says what happened. No guest ever runs here.
public final class ExaminerMain {
    private static final Frame.Printed NOTHING = new Frame.Printed(0, 0);

    private ExaminerMain() {}

    /// Started by stage 0, which adds its report as the last argument.
    public static void main(String[] args) throws InterruptedException {
        try {
            Kernel kernel = new Kernel();
            Seal seal = new Seal(kernel, args.length == 0 ? "" : args[args.length - 1]);
            HostLink link = new HostLink(
                    new FileInputStream(FileDescriptor.in),
                    new FileOutputStream(FileDescriptor.out),
                    new ProcessEnd(kernel)::now);
            link.setup();
            LimitTrips trips = new LimitTrips(kernel);
            link.listen();
            link.send(new Frame.Ready(Frame.VERSION, seal.close()));
            while (true) {
                Frame.Job job = link.nextJob();
                String said = trips.trip(job.source());
                // what a trip says has no character that JSON would escape
                link.send(new Frame.Done(job.job(), '"' + said + '"', NOTHING));
                link.send(new Frame.Idle(job.job()));
            }
        } catch (JailException | IOException | IllegalArgumentException refused) {
            PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
            err.println("worker: " + refused.getMessage());
            Runtime.getRuntime().halt(Stage0.STATUS_REFUSED);
        }
    }
}
