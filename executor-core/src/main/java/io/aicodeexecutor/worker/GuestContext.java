package io.aicodeexecutor.worker;

import io.aicodeexecutor.wire.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;

/// One fresh interpreter context, prepared for one program. Used and closed on the thread that made it.
final class GuestContext implements AutoCloseable {
    /// What tracebacks call the program.
    static final String PROGRAM = "<program>";

    /// A JSON object without members, as most programs get it.
    private static final String NOTHING = "{}";

    private final Context context;
    private final Value bindContext;
    private final Value finalValue;
    private final Value valueInstead;
    private final Value simplify;
    private final Value load;
    private final Value seedRandom;

    private GuestContext(Context context, Value functions) {
        this.context = context;
        this.bindContext = functions.getArrayElement(0);
        this.finalValue = functions.getArrayElement(1);
        this.valueInstead = functions.getArrayElement(2);
        this.simplify = functions.getArrayElement(3);
        this.load = functions.getArrayElement(4);
        this.seedRandom = functions.getArrayElement(5);
    }

    /// The trusted code that prepares a context.
    ///
    /// @param prelude a function, which calls the others
    /// @param others functions, in the order of the prelude's last parameters
    record Preparation(Source prelude, List<Source> others) {}

    static GuestContext prepare(Context context, Preparation preparation, Frame.Setup setup, ToolCaller tools) {
        Frame.GuardRules guards = setup.guards();
        List<Object> arguments = new ArrayList<>(List.of(
                guards.enforced(),
                strings(guards.modules()),
                strings(guards.forbiddenNames()),
                strings(guards.allowedDunders()),
                strings(guards.hiddenNames()),
                signatures(setup.tools()),
                tools));
        preparation.others().forEach(other -> arguments.add(context.eval(other)));
        Value functions = context.eval(preparation.prelude()).execute(arguments.toArray());
        return new GuestContext(context, functions);
    }

    /// Imports a module of the library, so that the program finds it loaded. One that cannot be loaded is left to the
    /// program that asks for it, which is told so then.
    void load(String module) {
        try {
            load.execute(module);
        } catch (PolyglotException failed) {
            if (!failed.isGuestException() || failed.isInterrupted() || failed.isCancelled()) {
                throw failed;
            }
        }
    }

    private static ProxyArray strings(List<String> strings) {
        return ProxyArray.fromArray(strings.toArray());
    }

    private static ProxyArray signatures(List<Frame.ToolSignature> tools) {
        return ProxyArray.fromArray(tools.stream()
                .map(tool -> (Object) ProxyArray.fromArray(tool.name(), strings(tool.parameters())))
                .toArray());
    }

    /// Makes the members of a JSON object global variables of the program.
    void bind(String contextJson) {
        if (!contextJson.equals(NOTHING)) {
            bindContext.execute(contextJson);
        }
    }

    /// Has the program's random numbers start from a seed. Called once at most.
    void seedRandom(long seed) {
        seedRandom.execute(seed);
    }

    /// Runs the program to its end.
    ///
    /// @return the value of `_`, or of the last expression
    Value run(String untrustedSource) {
        Value last = context.eval(GuestEngine.source(PROGRAM, untrustedSource));
        return finalValue.execute(last);
    }

    /// What crosses where the value that [#run] returned cannot; empty where nothing else may.
    Optional<Value> valueInstead(String untrustedSource) {
        Value values = valueInstead.execute(untrustedSource);
        return values.getArraySize() == 0 ? Optional.empty() : Optional.of(values.getArrayElement(0));
    }

    /// The prelude's function that makes plain values of others, for [ValueEncoder].
    Value simplify() {
        return simplify;
    }

    @Override
    public void close() {
        context.close(true);
    }
}
