package io.aicodeexecutor.testkit;

import io.aicodeexecutor.PythonSandbox;
import java.util.Optional;
import net.jqwik.api.lifecycle.AroundContainerHook;
import net.jqwik.api.lifecycle.ContainerLifecycleContext;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.ParameterResolutionContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.ResolveParameterHook;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryLifecycleContext;
import org.jspecify.annotations.Nullable;

/// Opens the sandbox of a contract when the first property of a class wants it, and closes it after the last one: the
/// side of jqwik, which reports what escaped.
final class ContractHook implements AroundContainerHook, ResolveParameterHook {
    /// What a class has: its sandbox, once a property wanted it. Properties of one class run one after another.
    private static final class Place {
        private final Optional<Class<?>> owner;
        private @Nullable SandboxUnderTest subject;

        private Place(Optional<Class<?>> owner) {
            this.owner = owner;
        }

        private SandboxUnderTest subject(SandboxContract contract, String property) {
            SandboxUnderTest opened = subject;
            if (opened == null) {
                opened = new SandboxUnderTest(contract.config());
                subject = opened;
            }
            opened.trying(property);
            return opened;
        }

        private void close() {
            SandboxUnderTest opened = subject;
            subject = null;
            if (opened == null) {
                return;
            }
            try {
                Class<?> type = owner.orElseThrow();
                ReportBook book = ReportBook.ofProperties(type);
                if (opened.hasEscapes()) {
                    book.add(opened.section(type.getName() + ", its properties"));
                } else {
                    book.remove();
                }
            } finally {
                opened.end();
            }
        }
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public void beforeContainer(ContainerLifecycleContext context) {
        Store.getOrCreate(ContractHook.class, Lifespan.RUN, () -> new Place(context.optionalContainerClass()))
                .get();
    }

    @Override
    public void afterContainer(ContainerLifecycleContext context) {
        Place place = Store.<Place>get(ContractHook.class).get();
        // groups within the class share its sandbox
        if (place.owner.equals(context.optionalContainerClass())) {
            place.close();
        }
    }

    @Override
    public Optional<ParameterSupplier> resolve(ParameterResolutionContext parameter, LifecycleContext context) {
        Class<?> type = parameter.typeUsage().getRawType();
        if (type == SandboxUnderTest.class) {
            return Optional.of(ContractHook::subject);
        }
        return type == PythonSandbox.class ? Optional.of(tried -> subject(tried).sandbox()) : Optional.empty();
    }

    private static SandboxUnderTest subject(Optional<TryLifecycleContext> context) {
        TryLifecycleContext tried = context.orElseThrow(ContractHook::misplaced);
        SandboxContract contract = tried.testInstances().stream()
                .filter(SandboxContract.class::isInstance)
                .map(SandboxContract.class::cast)
                .findFirst()
                .orElseThrow(ContractHook::misplaced);
        return Store.<Place>get(ContractHook.class)
                .get()
                .subject(contract, tried.targetMethod().getName());
    }

    private static IllegalStateException misplaced() {
        return new IllegalStateException("a sandbox is given to properties and tries only");
    }
}
