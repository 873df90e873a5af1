package io.aicodeexecutor.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The Python module that holds the data of all time zones, made from the rules of the JDK that makes the image.
///
/// It lies beside the library's `zoneinfo`, which the prelude lets take its data from there: a guest that may read no
/// file has them nevertheless, and nobody's `/usr/share/zoneinfo` is looked at.
final class ZoneModule {
    /// Its name, by which the interpreter imports it.
    static final String NAME = "zoneinfo._data";

    /// A file of the library's package.
    private static final Path SIBLING = Path.of("zoneinfo", "_common.py");

    private static final int DEPTH_MAX = 8;

    private ZoneModule() {}

    /// Writes it into an unpacked Python home.
    static void writeInto(Path home) throws IOException {
        try (Stream<Path> found = Files.find(home, DEPTH_MAX, (path, attributes) -> path.endsWith(SIBLING))) {
            for (Path sibling : found.toList()) {
                Files.writeString(sibling.resolveSibling("_data.py"), source());
            }
        }
    }

    /// The keys of all zones: what the JDK has of the IANA database.
    static SortedSet<String> keys() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> !id.startsWith("SystemV/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The module. A table is loaded several times as fast as one long text that is taken apart.
    static String source() {
        Map<String, List<String>> keysOf = new LinkedHashMap<>();
        for (String key : keys()) {
            String data = Base64.getEncoder().encodeToString(ZoneFile.of(ZoneId.of(key)));
            keysOf.computeIfAbsent(data, none -> new ArrayList<>()).add(key);
        }
        String lines = keysOf.entrySet().stream()
                .map(zone -> "    (\"" + String.join(" ", zone.getValue()) + "\", \"" + zone.getKey() + "\"),\n")
                .collect(Collectors.joining());
        return """
                # The time zones of the IANA database %s, by the rules of a JDK. Each line has the keys of a zone, and its
                # TZif data in base64.
                zones = {}
                for keys, data in (
                %s):
                    for key in keys.split(" "):
                        zones[key] = data
                """.formatted(ZoneRulesProvider.getVersions("UTC").lastKey(), lines);
    }
}
