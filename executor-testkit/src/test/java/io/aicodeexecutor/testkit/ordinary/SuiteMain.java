package io.aicodeexecutor.testkit.ordinary;

import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/// Runs tests in a JVM of their own: `SuiteMain TAGS [DIRECTORY|CLASS]…`, every test class beneath a directory, and
/// single ones. Tests with one of the tags stay out: those that read the source tree, which the user of this JVM may
/// not
/// be able to, and long ones that have nothing to do with a user's privileges.
final class SuiteMain {
    /// Before what is said of failures.
    static final String FAILURES = "Failures (";

    private static final int STACK_LINES_MAX = 8;

    private SuiteMain() {}

    public static void main(String[] args) {
        List<DiscoverySelector> selectors = new ArrayList<>();
        for (String argument : List.of(args).subList(1, args.length)) {
            Path root = Path.of(argument);
            if (Files.isDirectory(root)) {
                selectors.addAll(selectClasspathRoots(Set.of(root)));
            } else {
                selectors.add(selectClass(argument));
            }
        }
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .filters(
                        excludeClassNamePatterns(".*\\.OrdinaryUserTest"),
                        TagFilter.excludeTags(List.of(args[0].split(","))))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        TestExecutionSummary summary = listener.getSummary();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        summary.printFailuresTo(out, STACK_LINES_MAX);
        out.println("ordinary user: " + summary.getTestsSucceededCount() + " passed, " + summary.getTotalFailureCount()
                + " failed, " + summary.getTestsSkippedCount() + " skipped");
        boolean clean = summary.getTotalFailureCount() == 0 && summary.getTestsSkippedCount() == 0;
        System.exit(clean ? 0 : 1);
    }
}
