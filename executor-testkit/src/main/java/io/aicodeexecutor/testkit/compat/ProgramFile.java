package io.aicodeexecutor.testkit.compat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A Python file that ends with a comment of what it prints and what its value is:
///
/// ```
/// print(40 + 2)
/// "done"
///
/// # --- prints
/// # 42
/// # --- value: "done"
/// ```
///
/// The value is JSON.
final class ProgramFile {
    private static final String PRINTS = "# --- prints";
    private static final String VALUE = "# --- value: ";
    private static final JsonMapper MAPPER = new JsonMapper();

    private ProgramFile() {}

    /// @throws BadInputException if the text does not end so
    static CompatProgram parse(String id, String text) throws BadInputException {
        List<String> lines = text.stripTrailing().lines().toList();
        int block = lines.lastIndexOf(PRINTS);
        String last = lines.getLast();
        if (block < 0 || !last.startsWith(VALUE)) {
            throw new BadInputException(id + ": does not end with \"" + PRINTS + "\" and \"" + VALUE + "…\"");
        }
        List<String> printed = new ArrayList<>();
        for (String line : lines.subList(block + 1, lines.size() - 1)) {
            if (!line.equals("#") && !line.startsWith("# ")) {
                throw new BadInputException(id + ": has a line in its last comment that is none");
            }
            printed.add(line.equals("#") ? "" : line.substring(2));
        }
        String stdout = printed.isEmpty() ? "" : String.join("\n", printed) + "\n";
        try {
            Object value = JsonValues.of(MAPPER.readTree(last.substring(VALUE.length())));
            return new CompatProgram(id, text, value, Optional.of(stdout));
        } catch (JsonProcessingException malformed) {
            throw new BadInputException(id + ": its value is not JSON");
        }
    }
}
