package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.AbstractParser;
import com.oracle.graal.python.pegparser.FutureFeature;
import com.oracle.graal.python.pegparser.InputType;
import com.oracle.graal.python.pegparser.Parser;
import com.oracle.graal.python.pegparser.scope.ScopeEnvironment;
import com.oracle.graal.python.pegparser.sst.ModTy;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.SandboxException;
import java.util.EnumSet;
import java.util.Optional;

/// GraalPy's own parser, called as plain Java: no interpreter, no context. It is not a documented API;
/// `ParserContractTest` notices when an upgrade changes it.
final class GraalPyParser implements PythonParser {
    private static final int PYTHON_MINOR_VERSION = 12;

    /// GraalPy's module exports its parser to modules of its own only.
    private static final String PARSER_CLOSED = """
            GraalPy's parser cannot be reached. Where executor-core is on the module path, start Java with \
            --add-modules ALL-MODULE-PATH \
            --add-exports org.graalvm.py/com.oracle.graal.python.pegparser=%1$s \
            --add-exports org.graalvm.py/com.oracle.graal.python.pegparser.scope=%1$s \
            --add-exports org.graalvm.py/com.oracle.graal.python.pegparser.sst=%1$s \
            --add-exports org.graalvm.py/com.oracle.graal.python.pegparser.tokenizer=%1$s""";

    private final Limits limits;

    /// @param limits of which the number of nodes bounds what the parser is given to read
    GraalPyParser(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Parsed parse(String source) {
        try {
            return read(source);
        } catch (IllegalAccessError | NoClassDefFoundError closed) {
            Module module = GraalPyParser.class.getModule();
            if (module.isNamed()) {
                throw new SandboxException(PARSER_CLOSED.formatted(module.getName()), closed);
            }
            throw closed;
        }
    }

    private Parsed read(String source) {
        ParseCallbacks callbacks = new ParseCallbacks();
        TokenGate gate = new TokenGate(limits);
        Optional<Fault> harm = gate.read(source, callbacks);
        if (harm.isPresent()) {
            return harm.get();
        }
        try {
            Object tree = new Parser(
                            source,
                            callbacks,
                            InputType.FILE,
                            EnumSet.noneOf(AbstractParser.Flags.class),
                            PYTHON_MINOR_VERSION)
                    .parse();
            return tree instanceof ModTy.Module module
                    ? new Tree(module, gate.names())
                    : new Fault("syntax", Place.START, "invalid syntax");
        } catch (ParseCallbacks.Stop stop) {
            return stop.fault();
        } catch (StackOverflowError tooDeep) {
            // the gate keeps it from happening; a parser that recurses otherwise than today must not become our fault
            return new Fault("source.depth", Place.START, "the source is nested too deep to be parsed");
        }
    }

    @Override
    public Optional<Fault> checkScopes(Tree tree) {
        try {
            ScopeEnvironment.analyze(tree.module(), new ParseCallbacks(), EnumSet.noneOf(FutureFeature.class));
            return Optional.empty();
        } catch (ParseCallbacks.Stop stop) {
            return Optional.of(stop.fault());
        }
    }
}
