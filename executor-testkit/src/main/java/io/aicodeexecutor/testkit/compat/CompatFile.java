package io.aicodeexecutor.testkit.compat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a JSONL file: one object `{"id": text, "code": text, "expect": any}` a line, which may also have `"stdout"`,
/// the text that the program must print. Empty lines and further fields are passed over.
public final class CompatFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CompatFile() {}

    /// The programs of a file, in its order.
    ///
    /// @throws BadInputException if the file cannot be read, a line is not such an object, or there is none
    public static List<CompatProgram> read(Path file) throws BadInputException {
        List<String> lines = lines(file);
        List<CompatProgram> programs = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            if (!lines.get(index).isBlank()) {
                try {
                    programs.add(program(lines.get(index)));
                } catch (BadInputException bad) {
                    throw new BadInputException(file + ":" + (index + 1) + ": " + bad.getMessage());
                }
            }
        }
        if (programs.isEmpty()) {
            throw new BadInputException(file + ": holds no programs");
        }
        return programs;
    }

    private static List<String> lines(Path file) throws BadInputException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException missing) {
            throw new BadInputException(file + ": no such file");
        } catch (CharacterCodingException notText) {
            throw new BadInputException(file + ": is not UTF-8 text");
        } catch (IOException unreadable) {
            throw new BadInputException(file + ": cannot be read: " + unreadable.getMessage());
        }
    }

    private static CompatProgram program(String line) throws BadInputException {
        JsonNode object;
        try {
            object = MAPPER.readTree(line);
        } catch (JsonProcessingException malformed) {
            throw new BadInputException("is not JSON: " + oneLine(malformed.getOriginalMessage()));
        }
        if (!object.isObject()) {
            throw new BadInputException("is not a JSON object");
        }
        if (!object.has("expect")) {
            throw new BadInputException("has no field \"expect\"");
        }
        Optional<String> stdout = object.has("stdout") ? Optional.of(text(object, "stdout")) : Optional.empty();
        return new CompatProgram(
                text(object, "id"), text(object, "code"), JsonValues.of(object.path("expect")), stdout);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String text(JsonNode object, String field) throws BadInputException {
        JsonNode text = object.path(field);
        if (text.isMissingNode()) {
            throw new BadInputException("has no field \"" + field + "\"");
        }
        if (!text.isTextual()) {
            throw new BadInputException("field \"" + field + "\" is not a text");
        }
        return text.textValue();
    }
}
