package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.ParserCallbacks;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import java.io.Serial;

/// What the parser calls while it works: the first fault ends it.
final class ParseCallbacks implements ParserCallbacks {
    /// Carries a fault out of the parser.
    static final class Stop extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient PythonParser.Fault fault;

        Stop(PythonParser.Fault fault) {
            super(null, null, false, false);
            this.fault = fault;
        }

        PythonParser.Fault fault() {
            return fault;
        }
    }

    @Override
    public void safePointPoll() {
        // asked by the tokenizer alone, whose time is linear in the size of the source
    }

    @Override
    public RuntimeException reportIncompleteSource(int line) {
        return new Stop(new PythonParser.Fault("syntax", new Place(Math.max(1, line), 1), "the source is incomplete"));
    }

    @Override
    public RuntimeException onError(ErrorType type, SourceRange range, String message) {
        String text = Quoted.of(message);
        return new Stop(new PythonParser.Fault("syntax", Place.startOf(range), text.substring(1, text.length() - 1)));
    }

    @Override
    public void onWarning(WarningType type, SourceRange range, String message) {
        // what Python itself only warns of is no finding of ours
    }
}
