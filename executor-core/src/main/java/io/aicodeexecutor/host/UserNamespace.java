package io.aicodeexecutor.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A user namespace for workers of a host that is not root: in it stage 0 has the privilege to put up the layers that
/// need one, and gives it up again.
///
/// The kernel lets no process with threads enter one, so no JVM can do it itself: `unshare`(1) of util-linux goes in
/// front, where it is there and the host permits it. It executes what follows, and so the process stays the same.
final class UserNamespace {
    private static final Logger LOG = LoggerFactory.getLogger(UserNamespace.class);
    private static final List<Path> PLACES = List.of(Path.of("/usr/bin/unshare"), Path.of("/bin/unshare"));
    private static final List<String> OPTIONS = List.of("--user", "--map-current-user", "--keep-caps", "--");

    /// Something that needs a capability in the new namespace, tells whether it was granted, and changes nothing.
    private static final List<String> TRIAL_OPTIONS = List.of("--uts", "--mount");

    private static final long TRIAL_SECONDS_MAX = 10;

    private UserNamespace() {}

    /// What to put in front of stage 0's command line; empty where the host is root, or offers none.
    static List<String> front() {
        if (CacheDirectory.isRoot()) {
            return List.of();
        }
        for (Path unshare : PLACES) {
            if (Files.isExecutable(unshare) && works(unshare)) {
                List<String> front = new ArrayList<>(List.of(unshare.toString()));
                front.addAll(OPTIONS);
                return front;
            }
        }
        return List.of();
    }

    private static boolean works(Path unshare) {
        List<String> trial = new ArrayList<>(List.of(unshare.toString()));
        trial.addAll(OPTIONS);
        trial.add(unshare.toString());
        trial.addAll(TRIAL_OPTIONS);
        trial.add("true");
        try {
            Process process = new ProcessBuilder(trial)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(TRIAL_SECONDS_MAX, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException notThere) {
            LOG.debug("unshare(1) could not be started.", notThere);
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The host's own, for example `user:[4026531837]`.
    static String own() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/user")).toString();
        } catch (IOException unreadable) {
            return "unknown";
        }
    }
}
