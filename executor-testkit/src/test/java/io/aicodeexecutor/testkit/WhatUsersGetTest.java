package io.aicodeexecutor.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/// What a project gets that depends on the test kit.
class WhatUsersGetTest {
    @Test
    void whatOnlyTheCommandsNeedIsOptional() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        XPath path = XPathFactory.newInstance().newXPath();

        for (String artifact : List.of("picocli", "logback-classic")) {
            assertThat(path.evaluate("//dependency[artifactId='" + artifact + "']/optional", pom))
                    .as(artifact)
                    .isEqualTo("true");
        }
    }
}
