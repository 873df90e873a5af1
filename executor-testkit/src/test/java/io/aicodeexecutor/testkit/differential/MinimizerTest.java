package io.aicodeexecutor.testkit.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.testkit.Programs;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

class MinimizerTest {
    @Example
    void aProgramIsCutDownToWhatMatters() {
        RandomGenerator<String> programs = Programs.comparablePrograms(11).generator(1000);
        Random random = new Random(20250117);
        Shrinkable<String> program = programs.next(random);
        while (!program.value().contains("async for")) {
            program = programs.next(random);
        }

        String smallest = new Minimizer(source -> source.contains("async for")).smallest(program);

        assertThat(smallest)
                .contains("async for")
                .hasSizeLessThan(program.value().length());
        assertThat(smallest.lines().count()).isLessThanOrEqualTo(50);
    }
}
