package io.aicodeexecutor.host;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.zone.ZoneRulesProvider;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

/// What an image depends on, as 16 hexadecimal digits: the worker's code, GraalPy's version, the build of the JDK, its
/// time zones, which are updated by themselves, and its flags. Whatever of it changes has an image of its own.
final class ImageKey {
    /// To be raised when what lies in an image changes otherwise than by the classes in it.
    private static final int LAYOUT = 3;

    private static final List<String> JDK =
            List.of("java.home", "java.runtime.version", "java.vm.name", "java.vm.vendor", "java.vm.version");

    private ImageKey() {}

    /// @param cache where images are kept: start-up caches are bound to the paths of their jars
    static String of(
            SortedMap<String, byte[]> ownFiles,
            String interpreter,
            Path cache,
            JavaCommand java,
            List<String> modules) {
        MessageDigest digest = FileDigest.sha256();
        ownFiles.forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        WorkerImage any = new WorkerImage(cache, List.of(), true);
        List<Object> rest = List.of(
                interpreter,
                JDK.stream().map(System::getProperty).toList(),
                ZoneRulesProvider.getVersions("UTC").lastKey(),
                java.stage(any),
                java.worker(any, 0, true),
                java.trainWorker(any, cache, modules),
                LAYOUT);
        digest.update(rest.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }
}
