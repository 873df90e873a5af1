package io.aicodeexecutor.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Tool;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolRegistryTest {
    private static Tool tool(String name, String schema) {
        return Tool.of(name, "a tool", schema, arguments -> null);
    }

    private static ToolRegistry registry(Tool... tools) {
        return new ToolRegistry(List.of(tools), false, Limits.DEFAULTS);
    }

    @Test
    void toolsAndSignaturesKeepTheirOrder() {
        Tool search = tool("search", """
                {"type": "object", "properties": {"query": {"type": "string"}, "limit": {"type": "integer"}}}""");
        Tool now = tool("now", "{\"type\": \"object\"}");

        ToolRegistry registry = registry(search, now);

        assertThat(registry.tools()).containsExactly(search, now);
        assertThat(registry.signatures())
                .containsExactly(
                        new ToolSignature("search", List.of("query", "limit")), new ToolSignature("now", List.of()));
    }

    @Test
    void twoToolsOfOneNameAreRefused() {
        Tool one = tool("twin", "{\"type\": \"object\"}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry(one, one))
                .withMessage("two tools are named \"twin\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "array"}                       | its "type" must be "object"
            {"properties": {}}                      | its "type" must be "object"
            {"type": ["object", "null"]}            | its "type" must be "object"
            "object"                                | its "type" must be "object"
            ``                                      | its "type" must be "object"
            {"type": "object"                       | it is not JSON: Unexpected end-of-input: expected close marker for Object (start marker at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 1])
            {"type": "object", "required": "name"}  | $.required: string found, array expected
            {"type": "object", "properties": {"a": {"minLength": -1}}}                   | $.properties.a.minLength: must have a minimum value of 0
            {"type": "object", "properties": {"a": {"$ref": "https://example.com/a"}}}   | "https://example.com/a" is outside the schema and is not fetched
            {"type": "object", "properties": {"a": {"$ref": "file:///etc/passwd"}}}      | "file:///etc/passwd" is outside the schema and is not fetched
            {"type": "object", "properties": {"a": {"$ref": "classpath:logback.xml"}}}   | "classpath:logback.xml" is outside the schema and is not fetched
            {"type": "object", "$schema": "https://example.com/own"}                     | "https://example.com/own" is outside the schema and is not fetched
            {"type": "object", "properties": {"a": {"$ref": "#/$defs/none"}}}            | Reference /$defs/none cannot be resolved
            """)
    void aSchemaThatIsNotOneOfAnObjectIsRefused(String schema, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry(tool("odd", schema)))
                .withMessage("the schema of tool \"odd\" is not usable: " + reason);
    }

    @Test
    void aSchemaOfAnOlderKnownDraftIsReadAsThatDraft() {
        Tool older = tool("older", """
                {"type": "object", "$schema": "http://json-schema.org/draft-07/schema#", "properties": {"a": {}}}""");

        assertThat(registry(older).signatures()).containsExactly(new ToolSignature("older", List.of("a")));
    }

    @Test
    void aPatternThatDoesNotCompileIsRefusedInOneLine() {
        Tool odd = tool("odd", "{\"type\": \"object\", \"properties\": {\"a\": {\"pattern\": \"(\"}}}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry(odd))
                .withMessage("the schema of tool \"odd\" is not usable: "
                        + "java.util.regex.PatternSyntaxException: Unclosed group near index 1\\n(");
    }

    @Test
    void aReferenceWithinTheSchemaIsFollowed() {
        Tool nested = tool("nested", """
                {"type": "object", "properties": {"a": {"$ref": "#/$defs/name"}}, "$defs": {"name": {"type": "string"}}}""");

        try (ToolSession session = registry(nested).open()) {
            assertThat(session.call("nested", "{\"a\": 1}"))
                    .isEqualTo(new ToolAnswer.Refusal(
                            "arguments of tool \"nested\" are refused: $.a: integer found, string expected"));
        }
    }
}
