package io.aicodeexecutor.testkit.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The work that is measured.
final class Workloads {
    private static final int ITEMS = 1_000;
    private static final int ITEMS_RETURNED = 600;
    private static final int NOTE_CHARACTERS = 96;

    private Workloads() {}

    /// The least there is.
    static Workload sum() {
        return Workload.of("2+2", "", "2+2", "2+2", "4");
    }

    /// Three modules of the library, each used a little.
    static Workload imports() {
        return Workload.of("json, re, datetime", """
                import json, re, datetime
                day = datetime.date(2024, 2, 29) + datetime.timedelta(days=366)
                words = re.findall("[a-z]+", "one, two; three")
                value = json.loads(json.dumps({"day": str(day), "words": words}))
                """, "value", "json.dumps(value)", """
                {"day": "2025-03-01", "words": ["one", "two", "three"]}""");
    }

    /// A context of 100 KB goes in, a value of 60 KB comes back.
    static Workload data() {
        List<@Nullable Object> items = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            String note = Integer.toString(i) + "-"
                    + "n".repeat(NOTE_CHARACTERS - Integer.toString(i).length() - 1);
            items.add(note);
            if (i < ITEMS_RETURNED) {
                notes.add(note);
            }
        }
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        context.put("items", items);
        String value = "items[:" + ITEMS_RETURNED + "]";
        return new Workload(
                "100 KB in, 60 KB out",
                value,
                "import json, sys\nitems = json.load(sys.stdin)[\"items\"]\nprint(json.dumps(" + value + "))",
                "import json\nitems = json.loads(context_json)[\"items\"]\njson.dumps(" + value + ")",
                context,
                Workload.read(Workload.write(notes)));
    }

    /// Work for the processor: each some 0.2 to 0.5 s on CPython.
    static List<Workload> compute() {
        return List.of(
                Workload.of("loop", """
                        total = 0
                        for i in range(4_000_000):
                            if i % 3:
                                total += i & 7
                        """, "total", "total", "9333331"),
                Workload.of("strings", """
                        total = 0
                        for part in range(10):
                            words = []
                            for i in range(70_000):
                                words.append(("item-" + str(i + part)).upper().replace("-", "_"))
                            text = ",".join(words)
                            total += len(text) + text.count("9") + len(text.split(","))
                        """, "total", "total", "8569070"),
                Workload.of("dicts", """
                        counts = {}
                        for i in range(2_000_000):
                            key = i * 7919 % 10_007
                            counts[key] = counts.get(key, 0) + 1
                        total = sum(k * v for k, v in counts.items()) % 1_000_003 + len(counts)
                        """, "total", "total", "990088"),
                Workload.of("classes", """
                        class Point:
                            def __init__(self, x, y):
                                self.x = x
                                self.y = y

                            def plus(self, other):
                                return Point(self.x + other.x, self.y + other.y)

                        step = Point(1, 2)
                        at = Point(0, 0)
                        for _i in range(1_200_000):
                            at = at.plus(step)
                        total = at.x + at.y
                        """, "total", "total", "3600000"));
    }
}
