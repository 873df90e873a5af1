package io.aicodeexecutor.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.FalsifiedSample;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.jspecify.annotations.Nullable;

/// Writes what a failing property was shrunk to into the directory of [FoundCases], where it is run again as a test.
///
/// A hook of jqwik: `@AddLifecycleHook(KeepFound.class)` on a property, or on the class. It keeps parameters of type
/// [ProgramCase] and [RequestSequence]; a [String] it takes for a program, and a [Map] for its context.
public final class KeepFound implements AroundPropertyHook {
    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        PropertyExecutionResult result = property.execute();
        if (result.status() == PropertyExecutionResult.Status.FAILED) {
            keep(result, context);
        }
        return result;
    }

    private static void keep(PropertyExecutionResult result, PropertyLifecycleContext context) {
        try {
            for (Path file : save(parameters(result), origin(result, context))) {
                context.reporter().publishValue("found", file.toString());
            }
        } catch (IOException | RuntimeException unwritable) {
            // the property's own failure must not be hidden by this one
            context.reporter().publishValue("found, and not written", String.valueOf(unwritable.getMessage()));
        }
    }

    private static Origin origin(PropertyExecutionResult result, PropertyLifecycleContext context) {
        Optional<String> contract = context.testInstances().stream()
                .filter(SandboxContract.class::isInstance)
                .map(instance -> instance.getClass().getName())
                .findFirst();
        return new Origin(
                context.containerClass().getSimpleName() + "."
                        + context.targetMethod().getName(),
                contract,
                result.seed().orElse("unknown"),
                result.throwable().map(Origin::said).orElse(""));
    }

    private static List<Object> parameters(PropertyExecutionResult result) {
        return result.shrunkSample()
                .map(FalsifiedSample::parameters)
                .or(result::falsifiedParameters)
                .orElse(List.of());
    }

    private static List<Path> save(List<Object> parameters, Origin origin) throws IOException {
        FoundCases found = FoundCases.configured();
        List<Path> files = new ArrayList<>();
        for (Object parameter : parameters) {
            if (parameter instanceof RequestSequence sequence) {
                files.add(found.save(sequence, origin));
            }
        }
        Optional<ProgramCase> program = program(parameters);
        if (program.isPresent()) {
            files.add(found.save(program.get(), origin));
        }
        return files;
    }

    private static Optional<ProgramCase> program(List<Object> parameters) {
        Optional<ProgramCase> whole = first(parameters, ProgramCase.class);
        if (whole.isPresent()) {
            return whole;
        }
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        first(parameters, Map.class).ifPresent(map -> addAll(map, context));
        return first(parameters, String.class)
                .map(source -> ProgramCase.of(source).withContext(context));
    }

    private static void addAll(Map<?, ?> from, Map<String, @Nullable Object> to) {
        from.forEach((name, value) -> to.put(String.valueOf(name), value));
    }

    private static <T> Optional<T> first(List<Object> parameters, Class<T> type) {
        return parameters.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
