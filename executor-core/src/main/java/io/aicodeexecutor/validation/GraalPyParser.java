package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.AbstractParser;
import com.oracle.graal.python.pegparser.InputType;
import com.oracle.graal.python.pegparser.Parser;
import com.oracle.graal.python.pegparser.ParserCallbacks;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import java.io.Serial;
import java.time.Duration;
import java.util.EnumSet;

/// GraalPy's own parser, called as plain Java: no interpreter, no context. It is not a documented API;
/// `ParserContractTest` notices when an upgrade changes it.
final class GraalPyParser implements PythonParser {
    private static final int PYTHON_MINOR_VERSION = 12;
    private static final Duration PARSE_MAX = Duration.ofSeconds(2);

    @Override
    public Parsed parse(String source) {
        Callbacks callbacks = new Callbacks(System.nanoTime() + PARSE_MAX.toNanos());
        try {
            Object tree = new Parser(
                            source,
                            callbacks,
                            InputType.FILE,
                            EnumSet.noneOf(AbstractParser.Flags.class),
                            PYTHON_MINOR_VERSION)
                    .parse();
            return tree instanceof ModTy.Module module
                    ? new Tree(module)
                    : new Fault("syntax", Place.START, "invalid syntax");
        } catch (Stop stop) {
            return stop.fault;
        } catch (StackOverflowError tooDeep) {
            return new Fault("source.depth", Place.START, "the source is nested too deep to be parsed");
        }
    }

    /// Carries a fault out of the parser.
    private static final class Stop extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        Stop(Fault fault) {
            super(null, null, false, false);
            this.fault = fault;
        }
    }

    private record Callbacks(long deadlineNanos) implements ParserCallbacks {
        @Override
        public void safePointPoll() {
            if (System.nanoTime() - deadlineNanos > 0) {
                throw new Stop(new Fault(
                        "source.time",
                        Place.START,
                        "the source could not be parsed within " + PARSE_MAX.toSeconds() + " s"));
            }
        }

        @Override
        public RuntimeException reportIncompleteSource(int line) {
            return new Stop(new Fault("syntax", new Place(Math.max(1, line), 1), "the source is incomplete"));
        }

        @Override
        public RuntimeException onError(ErrorType type, SourceRange range, String message) {
            String text = Quoted.of(message);
            return new Stop(new Fault("syntax", Place.startOf(range), text.substring(1, text.length() - 1)));
        }

        @Override
        public void onWarning(WarningType type, SourceRange range, String message) {
            // what Python itself only warns of is no finding of ours
        }
    }
}
