package io.aicodeexecutor.worker;

import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.Frame.CodeFrame;
import io.aicodeexecutor.wire.Frame.Raised;
import io.aicodeexecutor.wire.Frame.Reason;
import io.aicodeexecutor.wire.FrameBounds;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.PolyglotException.StackFrame;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;

/// Reads how a program ended from the engine's exception.
final class GuestFailure {
    /// How GraalPy 25.2 refuses a size past 2^31, whatever the memory: CPython answers MemoryError.
    private static final String SIZE_BEYOND_ENGINE = "cannot fit 'int' into an index-sized integer";

    private static final String RECURSION = "maximum recursion depth exceeded";

    private static final String SYSTEM_EXIT = "SystemExit";

    private static final int TEXT_CHARACTERS_MAX = FrameBounds.TEXT_BYTES_MAX / 4;

    private GuestFailure() {}

    static JobRunner.Ending of(PolyglotException ended, GuestContext context) {
        List<CodeFrame> frames = programFrames(ended, context);
        if (ended.isExit()) {
            return exit(ended, frames);
        }
        if (ended.isSyntaxError()) {
            SourceSection place = ended.getSourceLocation();
            int line = place == null ? 0 : place.getStartLine();
            return raised("SyntaxError", withoutType(text(ended), "SyntaxError"), line, frames);
        }
        if (ended.isResourceExhausted()) {
            return raised("RecursionError", RECURSION, line(frames), frames);
        }
        if (ended.isInternalError()) {
            return internal(ended, frames);
        }
        Value exception = ended.getGuestObject();
        Value type = exception == null ? null : exception.getMetaObject();
        String name = type == null ? "Exception" : type.getMetaSimpleName();
        String message = withoutType(text(ended), name);
        boolean memory =
                name.equals("MemoryError") || (name.equals("OverflowError") && message.equals(SIZE_BEYOND_ENGINE));
        if (memory) {
            return JobRunner.failed(Reason.MEMORY, "the program asked for more memory than it may have");
        }
        return raised(name, message, line(frames), frames);
    }

    /// The message is what the program ended with: a status, or what Python would write to standard error.
    private static JobRunner.Ending exit(PolyglotException ended, List<CodeFrame> frames) {
        if (ended.getExitStatus() == 0) {
            return (id, printed) -> new Frame.Done(id, "null", printed);
        }
        String said = withoutType(text(ended), SYSTEM_EXIT);
        String message = said.isEmpty() ? Integer.toString(ended.getExitStatus()) : said;
        return raised(SYSTEM_EXIT, message, line(frames), frames);
    }

    /// The engine's way to refuse threads and files is an exception of its own kind, which is no fault of the worker's.
    private static JobRunner.Ending internal(PolyglotException ended, List<CodeFrame> frames) {
        String message = text(ended);
        if (message.contains("StackOverflowError")) {
            // the stack may end within a built-in operation, where the engine does not make Python's exception of it
            return raised("RecursionError", RECURSION, line(frames), frames);
        }
        if (message.contains("Creating threads is not allowed")) {
            return raised("PermissionError", "threads are not available in the sandbox", line(frames), frames);
        }
        if (message.contains("SecurityException") || message.contains("Operation is not allowed")) {
            return raised("PermissionError", "the sandbox does not allow this operation", line(frames), frames);
        }
        return JobRunner.failed(Reason.INTERNAL, "the interpreter failed: " + cut(message));
    }

    private static JobRunner.Ending raised(String type, String message, int line, List<CodeFrame> frames) {
        return (id, printed) -> new Raised(id, cut(type), cut(message), line, frames, printed);
    }

    private static int line(List<CodeFrame> frames) {
        return frames.isEmpty() ? 0 : frames.getLast().line();
    }

    /// The program's own frames, outermost first; of a deep recursion the outermost and the innermost ones. There are
    /// two records with gaps: the engine's where an exception has met a handler, its own in a deep recursion.
    private static List<CodeFrame> programFrames(PolyglotException ended, GuestContext context) {
        List<CodeFrame> frames = engineFrames(ended);
        Value exception = ended.getGuestObject();
        if (ended.isGuestException() && exception != null && exception.isException()) {
            List<CodeFrame> own = context.placesOf(exception);
            if (own.size() > frames.size()) {
                frames = new ArrayList<>(own);
            }
        }
        int tooMany = frames.size() - FrameBounds.TRACEBACK_FRAMES_MAX;
        if (tooMany > 0) {
            int half = FrameBounds.TRACEBACK_FRAMES_MAX / 2;
            frames.subList(half, half + tooMany).clear();
        }
        return frames;
    }

    private static List<CodeFrame> engineFrames(PolyglotException ended) {
        List<CodeFrame> frames = new ArrayList<>();
        for (StackFrame frame : ended.getPolyglotStackTrace()) {
            SourceSection place = frame.isGuestFrame() ? frame.getSourceLocation() : null;
            if (place != null && place.getSource().getName().equals(GuestContext.PROGRAM)) {
                frames.addFirst(new CodeFrame(cut(String.valueOf(frame.getRootName())), place.getStartLine()));
            }
        }
        return frames;
    }

    private static String text(PolyglotException ended) {
        String message = ended.getMessage();
        return message == null ? "" : message;
    }

    private static String withoutType(String message, String type) {
        if (message.equals(type)) {
            return "";
        }
        return message.startsWith(type + ": ") ? message.substring(type.length() + 2) : message;
    }

    static String cut(String text) {
        return text.length() <= TEXT_CHARACTERS_MAX ? text : text.substring(0, TEXT_CHARACTERS_MAX) + "…";
    }
}
