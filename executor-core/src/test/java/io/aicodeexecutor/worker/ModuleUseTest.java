package io.aicodeexecutor.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ModuleUseTest {
    private static final Set<String> ALLOWED = Set.of("json", "re", "math", "csv", "heapq");

    @Test
    void beforeAnyProgramTheCommonOnesComeThatThePolicyAllows() {
        assertThat(new ModuleUse(ALLOWED).mostUsed()).containsExactly("math", "re", "json");
        assertThat(new ModuleUse(Set.of()).mostUsed()).isEmpty();
    }

    @Test
    void whatProgramsImportComesFirst() {
        ModuleUse use = new ModuleUse(ALLOWED);
        use.note(List.of("csv", "json"));
        use.note(List.of("csv"));
        assertThat(use.mostUsed()).containsExactly("csv", "json", "math", "re");
    }

    @Test
    void whatIsNotUsedAnyMoreFades() {
        ModuleUse use = new ModuleUse(ALLOWED);
        use.note(List.of("heapq"));
        for (int program = 0; program < 60; program++) {
            use.note(List.of("csv"));
        }
        assertThat(use.mostUsed()).containsExactly("csv");
    }

    @Test
    void whatThePolicyDoesNotAllowIsNeverLoaded() {
        ModuleUse use = new ModuleUse(ALLOWED);
        use.note(List.of("os", "subprocess"));
        assertThat(use.mostUsed()).doesNotContain("os", "subprocess");
    }

    @Test
    void theListIsBounded() {
        List<String> many =
                IntStream.range(0, 100).mapToObj(number -> "m" + number).toList();
        ModuleUse use = new ModuleUse(Set.copyOf(many));
        use.note(many);
        assertThat(use.mostUsed()).hasSize(24);
    }
}
