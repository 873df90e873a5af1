package io.aicodeexecutor.worker;

import io.aicodeexecutor.wire.Frame;
import io.aicodeexecutor.wire.Frame.CodeFrame;
import io.aicodeexecutor.wire.FrameBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
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

    /// How a format begins whose fill the engine does not take: one that also aligns, as in `f"{title:=^40}"`, or lies
    /// past U+FFFF.
    private static final Pattern FILL_PAST_THE_ENGINE = Pattern.compile(":[<>=^\\x{10000}-\\x{10FFFF}][<>=^]");

    private final Context context;
    private final Value bindContext;
    private final Value runFromTree;
    private final Value finalValue;
    private final Value valueInstead;
    private final Value placesOf;
    private final Value simplify;
    private final Value load;
    private final Value seedRandom;

    private GuestContext(Context context, Value functions) {
        this.context = context;
        this.bindContext = functions.getArrayElement(0);
        this.runFromTree = functions.getArrayElement(1);
        this.finalValue = functions.getArrayElement(2);
        this.valueInstead = functions.getArrayElement(3);
        this.placesOf = functions.getArrayElement(4);
        this.simplify = functions.getArrayElement(5);
        this.load = functions.getArrayElement(6);
        this.seedRandom = functions.getArrayElement(7);
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
        Value ended = FILL_PAST_THE_ENGINE.matcher(untrustedSource).find()
                ? runFromTree.execute(untrustedSource)
                : context.asValue(null);
        if (ended.isNull()) {
            return finalValue.execute(context.eval(GuestEngine.source(PROGRAM, untrustedSource)));
        }
        return ended.getArraySize() == 0 ? context.asValue(null) : finalValue.execute(ended.getArrayElement(0));
    }

    /// What crosses where the value that [#run] returned cannot; empty where nothing else may.
    Optional<Value> valueInstead(String untrustedSource) {
        Value values = valueInstead.execute(untrustedSource);
        return values.getArraySize() == 0 ? Optional.empty() : Optional.of(values.getArrayElement(0));
    }

    /// The calls of the program that an exception went through, outermost first; none where they are not to be had.
    List<CodeFrame> placesOf(Value exception) {
        try {
            Value places = placesOf.execute(exception, FrameBounds.TRACEBACK_FRAMES_MAX);
            long calls = places.getArraySize() / 2;
            return LongStream.range(0, calls)
                    .mapToObj(i -> place(places.getArrayElement(i), places.getArrayElement(calls + i)))
                    .toList();
        } catch (PolyglotException failed) {
            return List.of();
        }
    }

    /// A frame may be one that the program made itself.
    private static CodeFrame place(Value name, Value line) {
        return new CodeFrame(
                name.isString() ? GuestFailure.cut(name.asString()) : "?",
                line.fitsInInt() ? Math.max(0, line.asInt()) : 0);
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
