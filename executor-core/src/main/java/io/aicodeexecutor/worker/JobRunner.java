package io.aicodeexecutor.worker;

import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.Frame.Reason;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/// Runs one program in one context and says what became of it.
final class JobRunner {
    private final Printer printer;
    private final ToolCaller tools;

    JobRunner(Printer printer, ToolCaller tools) {
        this.printer = printer;
        this.tools = tools;
    }

    /// Runs a job; every way it can go ends in a final frame.
    Frame.Final run(Frame.Job job, GuestContext context) {
        printer.begin(job);
        tools.begin(job);
        Ending ending = end(job, context);
        return ending.frame(job.job(), printer.finish());
    }

    private static Ending end(Frame.Job job, GuestContext context) {
        try {
            context.bind(job.contextJson());
            job.randomSeed().ifPresent(context::seedRandom);
            String json = value(job, context);
            return (id, printed) -> new Frame.Done(id, json, printed);
        } catch (ValueEncoder.NotEncodableException notData) {
            return failed(notData.reason(), String.valueOf(notData.getMessage()));
        } catch (PolyglotException ended) {
            return GuestFailure.of(ended, context);
        } catch (StackOverflowError tooDeep) {
            return failed(Reason.RESULT_DEPTH, "the value is nested too deep");
        }
    }

    private static String value(Frame.Job job, GuestContext context) throws ValueEncoder.NotEncodableException {
        Value value = context.run(job.source());
        try {
            return encoded(value, job, context);
        } catch (ValueEncoder.NotEncodableException notData) {
            return encoded(context.valueInstead(job.source()).orElseThrow(() -> notData), job, context);
        }
    }

    private static String encoded(Value value, Frame.Job job, GuestContext context)
            throws ValueEncoder.NotEncodableException {
        return new ValueEncoder(
                        context.simplify(),
                        job.limits().resultBytesMax(),
                        job.limits().resultDepthMax())
                .encode(value);
    }

    static Ending failed(Reason reason, String detail) {
        return (id, printed) -> new Frame.Failed(id, reason, detail, printed);
    }

    /// A final frame but for what only the printer knows.
    @FunctionalInterface
    interface Ending {
        Frame.Final frame(long job, Frame.Printed printed);
    }
}
