package io.aicodeexecutor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `docs/POLICY.md` is written from the rules themselves. Where it is not what they say, the text that it must have
/// lies in the build's directory.
@Tag("sources")
final class PolicyDocumentTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final String INTRODUCTION = """
            # Policy

            What a program may say. This page is written from the rules themselves by `PolicyDocumentTest`; do not edit it.

            The policy is courtesy and telemetry: it says early, and with a place and advice, what will not work. It is not
            the wall. The wall is the kernel, and holds with the policy switched off (see SECURITY.md).

            """;

    @Test
    void theDocumentSaysWhatTheRulesSay() throws IOException {
        String wanted = document();
        Path written = Files.writeString(ROOT.resolve("executor-core/target/POLICY.md"), wanted);
        assertThat(ROOT.resolve("docs/POLICY.md"))
                .as("copy it from %s", ROOT.relativize(written))
                .hasContent(wanted);
    }

    private static String document() {
        List<String> lines = new ArrayList<>();
        lines.addAll(syntax());
        lines.addAll(modules());
        lines.addAll(hidden());
        lines.addAll(names());
        return INTRODUCTION + String.join("\n", lines) + "\n";
    }

    private static List<String> syntax() {
        List<String> lines = new ArrayList<>(List.of(
                "## Syntax",
                "",
                "Every kind of node of Python's grammar that may stand in a program, as the `ast` module names it. A kind that is"
                        + " not here is refused (`node.unknown`). Whatever is beneath a node is walked, and has its own rule.",
                "",
                "| node | what of it is checked | why it may stand there |",
                "|---|---|---|"));
        for (Production<?> production : Productions.all()) {
            lines.add("| `" + production.name() + "` | " + production.checked() + " | " + production.why() + " |");
        }
        return lines;
    }

    private static List<String> modules() {
        List<String> lines = new ArrayList<>(List.of(
                "",
                "## Modules",
                "",
                "What may be imported (`import.forbidden` otherwise). A submodule follows its own entry, never its parent's.",
                "",
                "| module | `strict` | `standard` | why it is harmless |",
                "|---|---|---|---|"));
        for (String module : new TreeSet<>(Policy.standard().modules())) {
            lines.add("| `" + module + "` | " + (Policy.strict().allowsModule(module) ? "yes" : "") + " | yes | "
                    + Policy.standard().whyAllowed(module).orElseThrow() + " |");
        }
        return lines;
    }

    private static List<String> hidden() {
        Map<String, Set<String>> byModule = new TreeMap<>();
        for (String dotted : Policy.standard().hiddenNames()) {
            int dot = dotted.lastIndexOf('.');
            byModule.computeIfAbsent(dotted.substring(0, dot), module -> new TreeSet<>())
                    .add(dotted.substring(dot + 1));
        }
        List<String> lines = new ArrayList<>(List.of(
                "",
                "### What is not shown of them",
                "",
                "A program gets the public names of a module, but for the modules that it has imported for itself and for these,"
                        + " which open files, read code, reach the insides of other modules or change the interpreter. `from … import` of"
                        + " one is refused (`import.hidden`); as an attribute it is missing.",
                "",
                "| module | names |",
                "|---|---|"));
        byModule.forEach((module, names) -> lines.add("| `" + module + "` | " + quoted(names) + " |"));
        return lines;
    }

    private static List<String> names() {
        Map<String, Set<String>> byReason = new TreeMap<>();
        for (String name : Policy.standard().forbiddenNames()) {
            byReason.computeIfAbsent(Policy.standard().whyForbidden(name).orElseThrow(), reason -> new TreeSet<>())
                    .add(name);
        }
        List<String> lines = new ArrayList<>(List.of(
                "",
                "## Names",
                "",
                "Forbidden wherever Python lets a name stand (`name.forbidden`), in constant strings that name an attribute"
                        + " (`attribute.constant`), and in the fields of a format (`attribute.format`). Both presets have the same"
                        + " ones. `re.compile` is the one exception.",
                "",
                "| names | why |",
                "|---|---|"));
        byReason.forEach((reason, names) -> lines.add("| " + quoted(names) + " | " + reason + " |"));
        lines.addAll(List.of(
                "",
                "Names with two underscores on either side are forbidden as well (`name.dunder`), but for these:",
                "",
                quoted(new TreeSet<>(Policy.standard().allowedDunders()))));
        return lines;
    }

    private static String quoted(Set<String> names) {
        return String.join(" ", names.stream().map(name -> "`" + name + "`").toList());
    }
}
