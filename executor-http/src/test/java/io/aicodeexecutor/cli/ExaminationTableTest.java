package io.aicodeexecutor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.aicodeexecutor.Examination;
import io.aicodeexecutor.IsolationReport;
import io.aicodeexecutor.IsolationReport.Layer;
import io.aicodeexecutor.LimitTrial;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExaminationTableTest {
    private static final Layer SECCOMP =
            new Layer("seccomp", true, true, true, true, "read back", "allow-list of 60 system calls");
    private static final LimitTrial WALL_TIME =
            new LimitTrial("wall_time", "1 s", true, "timed_out, by the host deadline");

    private static Examination examination(List<Layer> layers, LimitTrial... trials) {
        return new Examination(new IsolationReport("linux-x86_64, kernel 6.18.0", layers), List.of(trials));
    }

    private static String shown(List<Layer> layers, LimitTrial... trials) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExaminationTable.print(examination(layers, trials), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatHoldsTakesALineEach() {
        assertThat(shown(List.of(SECCOMP), WALL_TIME)).isEqualTo("""
                linux-x86_64, kernel 6.18.0

                layer      state         what it is set to; how that was verified
                seccomp    verified      allow-list of 60 system calls; read back

                limit      state         what it was set to; what happened when it was reached
                wall_time  tripped       1 s; timed_out, by the host deadline

                complete: every layer that this host offers is verified, every limit tripped
                """);
    }

    @Test
    void whatDoesNotHoldIsToldApart() {
        Layer missing = new Layer("own_root", true, false, false, false, "", "not permitted");
        Layer unproven = new Layer("identity", true, true, true, false, "", "uid 70001");
        Layer unwanted = new Layer("net_namespace", false, true, false, false, "", "not wanted here");
        Layer absent = new Layer("ipc_namespace", false, false, false, false, "", "not permitted");
        LimitTrial slack = new LimitTrial("open_files", "64", false, "a program opened 65");

        assertThat(shown(List.of(missing, unproven, unwanted, absent), WALL_TIME, slack))
                .isEqualTo("""
                linux-x86_64, kernel 6.18.0

                layer          state         what it is set to; how that was verified
                own_root       MISSING       not permitted
                identity       not verified  uid 70001
                net_namespace  not wanted    not wanted here
                ipc_namespace  not offered   not permitted

                To have own_root, ipc_namespace: run as root with CAP_SYS_ADMIN, or as an ordinary user with unshare(1)
                  installed on a host that permits user namespaces (sysctl user.max_user_namespaces and, on Ubuntu, kernel.
                  apparmor_restrict_unprivileged_userns).

                limit          state         what it was set to; what happened when it was reached
                wall_time      tripped       1 s; timed_out, by the host deadline
                open_files     DID NOT TRIP  64; a program opened 65

                incomplete: see what is MISSING, not verified, or DID NOT TRIP
                """);
    }

    @Test
    void asJsonItIsTheSame() {
        Layer absent = new Layer("landlock", false, false, false, false, "", "no Landlock");

        assertThat(ReportJson.write(examination(List.of(SECCOMP, absent), WALL_TIME)))
                .isEqualTo("{\"platform\":\"linux-x86_64, kernel 6.18.0\",\"complete\":true,\"layers\":["
                        + "{\"name\":\"seccomp\",\"wanted\":true,\"supported\":true,\"applied\":true,\"verified\":true,"
                        + "\"how\":\"read back\",\"value\":\"allow-list of 60 system calls\"},"
                        + "{\"name\":\"landlock\",\"wanted\":false,\"supported\":false,\"applied\":false,"
                        + "\"verified\":false,\"how\":\"\",\"value\":\"no Landlock\",\"advice\":\""
                        + "use Linux 5.13 or later with landlock among the modules of the boot option lsm=\"}],"
                        + "\"limits\":[{\"name\":\"wall_time\",\"value\":\"1 s\",\"tripped\":true,"
                        + "\"how\":\"timed_out, by the host deadline\"}]}");
    }

    @Test
    void noLineIsLongerThanATerminalIsWide() {
        Layer wordy = new Layer("landlock", true, true, true, true, "many words ".repeat(40), "more words ".repeat(40));

        assertThat(shown(List.of(wordy)).lines()).hasSizeGreaterThan(10).allMatch(line -> line.length() <= 120);
    }

    @Test
    void adviceIsForWhatIsMissingAndCanBeHelped() {
        assertThat(Advice.on(new Layer("landlock", false, false, false, false, "", "this kernel has no Landlock")))
                .hasValueSatisfying(advice -> assertThat(advice).contains("lsm="));
        assertThat(Advice.on(new Layer("landlock", true, true, true, true, "tried", "ABI version 7")))
                .isEmpty();
        assertThat(Advice.on(
                        new Layer("user_namespace", false, false, false, false, "", "not needed: the host is root")))
                .isEmpty();
    }
}
