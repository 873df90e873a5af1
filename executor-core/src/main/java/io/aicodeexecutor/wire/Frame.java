package io.aicodeexecutor.wire;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;

/// One message. [FromHost] and [FromWorker] are the two directions; a reader accepts one of them only.
public sealed interface Frame {
    /// The version of this protocol. Both sides come from one build; the number guards against a stale worker image.
    int VERSION = 1;

    /// The id in frames that belong to no job.
    long NO_JOB = 0;

    /// The job that this frame belongs to, or [#NO_JOB].
    long job();

    /// What the host says.
    sealed interface FromHost extends Frame {}

    /// What a worker says.
    sealed interface FromWorker extends Frame {}

    /// The last word of a job; exactly one per job.
    sealed interface Final extends FromWorker {
        /// Bytes that the program printed, dropped ones included.
        Printed printed();
    }

    /// The first frame to a worker: everything that is the same for all its programs.
    ///
    /// @param version [#VERSION] of the host
    /// @param guards what the guards inside enforce
    /// @param tools the tools that programs may call
    /// @param timeZone the zone of the programs' clock, as [java.time.ZoneId#of(String)] reads it
    record Setup(int version, GuardRules guards, List<ToolSignature> tools, String timeZone) implements FromHost {
        public Setup {
            tools = List.copyOf(tools);
        }

        @Override
        public long job() {
            return NO_JOB;
        }
    }

    /// One program to run.
    ///
    /// @param source the program
    /// @param contextJson a JSON object: the program's global variables
    /// @param imports the modules that the source names in its imports, as far as the policy allows them: a hint for
    ///     what to load ahead for the next program, and nothing else
    /// @param limits what the worker itself can hold the program to
    /// @param randomSeed what the program's random numbers start from; empty for a start of its own
    record Job(
            long job,
            String source,
            String contextJson,
            List<String> imports,
            JobLimits limits,
            OptionalLong randomSeed)
            implements FromHost {
        public Job {
            imports = List.copyOf(imports);
        }
    }

    /// The answer to a [ToolCall].
    ///
    /// @param ok whether the payload is the result as JSON, or else a message for the program
    record ToolResult(long job, boolean ok, String payload) implements FromHost {}

    /// The worker is warm, sealed, and has proven it. Nothing of a guest was read before.
    ///
    /// @param version [#VERSION] of the worker
    /// @param proofs layer by layer, what was set and how it was verified
    record Ready(int version, List<LayerProof> proofs) implements FromWorker {
        public Ready {
            proofs = List.copyOf(proofs);
        }

        @Override
        public long job() {
            return NO_JOB;
        }
    }

    /// Something that the program printed.
    ///
    /// @param error whether to standard error
    /// @param bytes UTF-8, perhaps cut within a character
    record Output(long job, boolean error, ByteBuffer bytes) implements FromWorker {}

    /// The program calls a tool and waits for [ToolResult].
    record ToolCall(long job, String tool, String argumentsJson) implements FromWorker {}

    /// The program ran to its end.
    ///
    /// @param valueJson its value
    record Done(long job, String valueJson, Printed printed) implements Final {}

    /// The program ended with an exception of its own.
    ///
    /// @param type the exception's class name
    /// @param line the program's line, 0 where unknown
    /// @param frames the program's own frames, outermost first
    record Raised(long job, String type, String message, int line, List<CodeFrame> frames, Printed printed)
            implements Final {
        public Raised {
            frames = List.copyOf(frames);
        }
    }

    /// The program was stopped inside, or its value cannot cross.
    ///
    /// @param detail one line for a person
    record Failed(long job, Reason reason, String detail, Printed printed) implements Final {}

    /// Why a job failed without an exception of the program's own.
    enum Reason {
        /// The value's JSON is larger than allowed.
        RESULT_BYTES,
        /// The value is nested deeper than allowed, or contains itself.
        RESULT_DEPTH,
        /// The value, or something in it, is of a type that does not cross.
        RESULT_TYPE,
        /// The interpreter could not get the memory that the program asked for.
        MEMORY,
        /// The interpreter failed; the worker is not to be used again.
        INTERNAL
    }

    /// Bytes that a program printed to its two streams.
    record Printed(long stdout, long stderr) {}

    /// The worker has put away what the last program left and is ready for the next one. A worker that does
    /// not say so in time is discarded.
    record Idle(long job) implements FromWorker {}

    /// One frame of a traceback.
    record CodeFrame(String function, int line) {}

    /// What the guards inside the worker enforce.
    ///
    /// @param enforced false switches all guards off but the removal of the engine's own doors
    /// @param modules full dotted names that may be imported
    /// @param forbiddenNames names that may not be reached by a computed name
    /// @param allowedDunders double-underscore names that may be
    /// @param hiddenNames what is not shown of modules that may be imported, by dotted names
    record GuardRules(
            boolean enforced,
            List<String> modules,
            List<String> forbiddenNames,
            List<String> allowedDunders,
            List<String> hiddenNames) {
        public GuardRules {
            modules = List.copyOf(modules);
            forbiddenNames = List.copyOf(forbiddenNames);
            allowedDunders = List.copyOf(allowedDunders);
            hiddenNames = List.copyOf(hiddenNames);
        }
    }

    /// What a program needs to know to call a tool.
    ///
    /// @param parameters names that positional arguments are matched to, in order
    record ToolSignature(String name, List<String> parameters) {
        public ToolSignature {
            parameters = List.copyOf(parameters);
        }
    }

    /// What the worker itself can hold a program to.
    ///
    /// @param stdoutBytesMax bytes of standard output that are sent; one more is sent to say that there was more
    /// @param stderrBytesMax the same for standard error
    /// @param resultBytesMax bytes of the value as JSON
    /// @param resultDepthMax levels of nesting of the value
    /// @param toolBytesMax bytes of a tool call's arguments as JSON
    /// @param cpuSeconds CPU time of the process for this job, in whole seconds
    record JobLimits(
            int stdoutBytesMax,
            int stderrBytesMax,
            int resultBytesMax,
            int resultDepthMax,
            int toolBytesMax,
            int cpuSeconds) {}

    /// What the worker found out about one layer of its own confinement.
    ///
    /// @param name the layer
    /// @param wanted whether the launch plan asked for it
    /// @param supported whether the kernel offers it to this process
    /// @param applied whether it was set
    /// @param verified whether it was read back, or tried and refused
    /// @param how how it was verified
    /// @param value what it is set to
    record LayerProof(
            String name,
            boolean wanted,
            boolean supported,
            boolean applied,
            boolean verified,
            String how,
            String value) {}
}
