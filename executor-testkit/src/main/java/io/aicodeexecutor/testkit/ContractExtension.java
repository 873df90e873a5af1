package io.aicodeexecutor.testkit;

import io.aicodeexecutor.PythonSandbox;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Opens the sandbox of a contract when the first test of a class wants it, and closes it after the last one: the side
/// of JUnit Jupiter, which also writes the report.
final class ContractExtension implements ParameterResolver, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(ContractExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == SandboxUnderTest.class || type == PythonSandbox.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        SandboxUnderTest subject = subject(context);
        return parameter.getParameter().getType() == PythonSandbox.class ? subject.sandbox() : subject;
    }

    private static SandboxUnderTest subject(ExtensionContext context) {
        SandboxContract contract = context.getRequiredTestInstances()
                .findInstance(SandboxContract.class)
                .orElseThrow();
        return store(context)
                .getOrComputeIfAbsent(
                        contract.getClass(), type -> new SandboxUnderTest(contract.config()), SandboxUnderTest.class);
    }

    /// That of the whole run: what is put into a test's own does not outlive it.
    private static Store store(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        SandboxUnderTest subject = store(context).remove(type, SandboxUnderTest.class);
        if (subject == null) {
            return;
        }
        try {
            store(context)
                    .getOrComputeIfAbsent(ReportBook.class, key -> new ReportBook(), ReportBook.class)
                    .add(subject.section(type.getName()));
        } finally {
            subject.end();
        }
    }
}
