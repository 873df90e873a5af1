package io.aicodeexecutor.worker;

import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.Frame.JobLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntConsumer;

/// The life of a worker once its pipes are open: warm up, seal, say that it is ready, and run one program after
/// another, each in a fresh context.
///
/// The next context is made before the worker says that it is idle, and prepared further while it is: one module of the
/// library after another, most used first, until the next program is there; then the way of a program is rehearsed.
/// An idle worker so has everything ready, and a busy one loads nothing that its programs do not ask for.
final class Session {
    /// Runs once through everything that a program usually needs, so that the first guest finds it loaded. The
    /// exceptions through many frames, and one from another, are not for speed: a class of the interpreter that is
    /// first used when the stack runs out cannot be initialized, and is lost to the process.
    private static final String WARM_UP = """
            class Warm:
                def __init__(self, n):
                    self.n = n
            text = f"{sum(Warm(i).n for i in range(9)):>4}", sorted({"b": [1.5, None], "a": (True,)})
            def descend(n):
                if n:
                    return descend(n - 1)
                raise ValueError("warm")
            try:
                try:
                    descend(50)
                except ValueError as e:
                    raise KeyError(str(e)) from e
                finally:
                    text = str(text)
            except KeyError as e:
                str(e), e.__traceback__, ExceptionGroup("warm", [e.with_traceback(None)])
            try:
                open("/")
            except (NameError, OSError):
                pass
            _ = {"list": [1, 2.5, "x", None, True], "big": 2 ** 70}
            """;

    private static final JobLimits OWN_LIMITS = new JobLimits(4_096, 4_096, 4_096, 32, 4_096, 3_600);

    /// What is rehearsed; a number behind it makes each a source that was not parsed before.
    private static final String REHEARSAL = "0 #";

    /// How often before each program. Three times as many gain nothing more.
    private static final int REHEARSALS = 4;

    private final HostLink link;
    private final Confinement confinement;
    private final Memory memory;

    // used by the thread that serves only
    private final Set<String> loadedOnce = new HashSet<>();
    private long rehearsed;

    /// @param confinement how this worker confines itself; a test without a process of its own has another
    /// @param memory the budget of each program; likewise
    Session(HostLink link, Confinement confinement, Memory memory) {
        this.link = link;
        this.confinement = confinement;
        this.memory = memory;
    }

    /// Serves until the process ends, until the thread is interrupted, or until this worker cannot give a program
    /// its memory any more.
    ///
    /// @param setup the host's first frame
    void serve(Frame.Setup setup) throws IOException, InterruptedException {
        Printer printer = new Printer(link::send);
        ToolCaller tools = new ToolCaller(link, printer);
        JobRunner runner = new JobRunner(printer, tools);
        Frame.GuardRules guards = setup.guards();
        ModuleUse use = new ModuleUse(Set.copyOf(guards.enforced() ? guards.modules() : ModuleUse.COMMON));
        try (GuestEngine engine = new GuestEngine(setup, printer, tools)) {
            printer.start();
            warmUp(engine, runner);
            GuestContext next = engine.newContext();
            link.listen();
            memory.settle();
            link.send(new Frame.Ready(Frame.VERSION, confinement.seal().close()));
            while (true) {
                loadAhead(use.mostUsed(), next);
                rehearse(next, runner);
                Frame.Job job = link.nextJob();
                confinement.grantCpu().accept(job.limits().cpuSeconds());
                run(job, next, runner);
                confinement.liftCpu().run();
                use.note(job.imports());
                next = engine.newContext();
                if (!memory.settle()) {
                    return;
                }
                link.send(new Frame.Idle(job.job()));
            }
        }
    }

    /// Loads modules for the next program until it is there. Nothing is awaited here: what one step takes is the
    /// most that a request can find itself waiting for.
    private void loadAhead(List<String> modules, GuestContext context) {
        for (String module : modules) {
            if (link.hasJob()) {
                return;
            }
            context.load(module);
            memory.loadedAhead(loadedOnce.add(module));
        }
    }

    /// Goes the way of a program in the context that the next one gets, until that is there: the compiler learns of it,
    /// and the processor has it at hand. Leaves nothing in the context.
    private void rehearse(GuestContext context, JobRunner runner) {
        for (int i = 0; i < REHEARSALS && !link.hasJob(); i++) {
            rehearsed++;
            confinement.grantCpu().accept(OWN_LIMITS.cpuSeconds());
            runOwn(REHEARSAL + rehearsed, "{}", context, runner);
            confinement.liftCpu().run();
        }
    }

    /// Runs a job in a frame of its own: what a local variable held in the frame of [#serve], which never ends,
    /// would still be held there when the next program comes.
    private void run(Frame.Job job, GuestContext prepared, JobRunner runner) {
        memory.begin();
        try (GuestContext context = prepared) {
            Frame.Final last = runner.run(job, context);
            memory.end();
            link.send(last);
        }
    }

    private static void warmUp(GuestEngine engine, JobRunner runner) {
        try (GuestContext context = engine.newContext()) {
            runOwn(WARM_UP, "{\"n\": [1, {\"k\": null}]}", context, runner);
        }
    }

    /// Runs a program of ours that prints nothing.
    private static void runOwn(String source, String contextJson, GuestContext context, JobRunner runner) {
        Frame.Final end = runner.run(job(Long.MAX_VALUE, source, contextJson), context);
        if (!(end instanceof Frame.Done)) {
            throw new IllegalStateException("a program of the worker's own failed: " + end);
        }
    }

    private static Frame.Job job(long id, String source, String contextJson) {
        return new Frame.Job(id, source, contextJson, List.of(), OWN_LIMITS, OptionalLong.empty());
    }

    /// Runs a few programs as [#serve] would, without a host and without confinement: for training start-up caches.
    static void train(Frame.Setup setup, List<String> modules) {
        HostLink noHost = new HostLink(InputStream.nullInputStream(), OutputStream.nullOutputStream(), () -> {});
        Printer printer = new Printer(frame -> {});
        ToolCaller tools = new ToolCaller(noHost, printer);
        JobRunner runner = new JobRunner(printer, tools);
        Memory memory = new HeapWatch(Runtime.getRuntime().maxMemory(), () -> {});
        printer.start();
        try (GuestEngine engine = new GuestEngine(setup, printer, tools)) {
            warmUp(engine, runner);
            String imports = "import " + String.join(", ", modules) + "\n";
            for (String program : List.of(imports, WARM_UP, "raise KeyError(1)", "def f(:")) {
                memory.begin();
                try (GuestContext context = engine.newContext()) {
                    ModuleUse.COMMON.forEach(context::load);
                    runner.run(job(1, program, "{}"), context);
                }
                memory.end();
                memory.settle();
            }
        }
    }

    /// How a worker confines itself.
    ///
    /// @param seal seals the process and proves it
    /// @param grantCpu gives the process so many more seconds of CPU time
    /// @param liftCpu lifts that limit
    record Confinement(Sealing seal, IntConsumer grantCpu, Runnable liftCpu) {}

    /// The memory budget of each program. Called by the thread that runs programs.
    interface Memory {
        /// A module was loaded for the next program, which does not pay for it.
        ///
        /// @param firstTime whether for the first time in this worker, whose engine keeps the code
        void loadedAhead(boolean firstTime);

        /// A program begins.
        void begin();

        /// It has ended, and what it holds is still held.
        void end();

        /// Puts away what the last program left.
        ///
        /// @return whether another program would get its whole budget
        boolean settle();
    }

    /// Seals the process and proves it.
    @FunctionalInterface
    interface Sealing {
        List<Frame.LayerProof> close();
    }
}
