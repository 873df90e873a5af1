package io.aicodeexecutor.testkit.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatFileTest {
    @TempDir
    private Path directory;

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("programs.jsonl"), text);
    }

    @Test
    void everyLineIsAProgramAndEmptyLinesAreNot() throws Exception {
        Path file = file("""
                {"id": "a", "code": "_ = 1", "expect": 1}

                {"id": "b", "code": "x\\ny", "expect": [null, true, 1.5, 18446744073709551616, {"k": "v"}], "source": "tests"}
                {"id": "c", "code": "print(1)", "expect": null, "stdout": "1\\n"}
                """);

        assertThat(CompatFile.read(file))
                .containsExactly(
                        new CompatProgram("a", "_ = 1", 1L, Optional.empty()),
                        new CompatProgram(
                                "b",
                                "x\ny",
                                Arrays.asList(null, true, 1.5, BigInteger.TWO.pow(64), Map.of("k", "v")),
                                Optional.empty()),
                        new CompatProgram("c", "print(1)", null, Optional.of("1\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id": "a", "code": "1"}                               | has no field "expect"
            {"code": "1", "expect": 1}                             | has no field "id"
            {"id": "a", "expect": null}                            | has no field "code"
            {"id": 1, "code": "1", "expect": 1}                    | field "id" is not a text
            {"id": "a", "code": ["1"], "expect": 1}                | field "code" is not a text
            {"id": "a", "code": "1", "expect": 1, "stdout": 1}     | field "stdout" is not a text
            []                                                     | is not a JSON object
            {"id": "a", "id": "b", "code": "1", "expect": 1}       | is not JSON: Duplicate field 'id'
            {"id": "a"                                             | is not JSON: Unexpected end-of-input: expected close marker for Object (start marker at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 1])
            """)
    void aBadLineIsNamedWithItsNumber(String line, String what) throws Exception {
        Path file = file("{\"id\": \"good\", \"code\": \"1\", \"expect\": 1}\n\n" + line + "\n");

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> CompatFile.read(file))
                .withMessage(file + ":3: " + what);
    }

    @Test
    void aFileThatIsMissingEmptyOrNotTextIsNamed() throws Exception {
        Path missing = directory.resolve("missing.jsonl");
        Path empty = file("\n\n");
        Path bytes = Files.write(directory.resolve("bytes"), "é".getBytes(StandardCharsets.ISO_8859_1));

        for (Map.Entry<Path, String> expected : List.of(
                Map.entry(missing, ": no such file"),
                Map.entry(empty, ": holds no programs"),
                Map.entry(bytes, ": is not UTF-8 text"),
                Map.entry(directory, ": cannot be read: Is a directory"))) {
            assertThatExceptionOfType(BadInputException.class)
                    .isThrownBy(() -> CompatFile.read(expected.getKey()))
                    .withMessage(expected.getKey() + expected.getValue());
        }
    }
}
