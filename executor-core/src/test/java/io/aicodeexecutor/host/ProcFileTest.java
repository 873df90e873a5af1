package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the kernel says of a process.
final class ProcFileTest {
    @Test
    void aProcessThatIsGoneReadsAsEmpty() {
        ProcFile gone = new ProcFile(-1);
        assertThat(gone.cpuTime()).isEmpty();
        assertThat(gone.memory()).isEmpty();
        assertThat(gone.limit("Max cpu time")).isEmpty();
        ProcFile self = new ProcFile(ProcessHandle.current().pid());
        assertThat(self.cpuTime()).isPresent();
        ProcFile.Memory memory = self.memory().orElseThrow();
        assertThat(memory.residentBytes()).isGreaterThan(1 << 20);
        assertThat(memory.peakResidentBytes()).isGreaterThanOrEqualTo(memory.residentBytes());
        assertThat(self.limit("Max core file size")).isPresent();
    }

    @Test
    void theMemoryOfAUserInThousandsOfGroupsIsRead(@TempDir Path directory) throws IOException {
        Files.writeString(
                directory.resolve("status"),
                "Name:\tjava\nGroups:\t" + "65536 ".repeat(65_536) + "\nVmHWM:\t  7 kB\nVmRSS:\t  5 kB\n");
        ProcFile.Memory memory = new ProcFile(1, directory).memory().orElseThrow();
        assertThat(memory.peakResidentBytes()).isEqualTo(7 * 1024);
        assertThat(memory.residentBytes()).isEqualTo(5 * 1024);
        assertThat(new ProcFile(1, directory).status("Name")).contains("java");
        assertThat(new ProcFile(1, directory).status("Nam")).isEmpty();
    }
}
