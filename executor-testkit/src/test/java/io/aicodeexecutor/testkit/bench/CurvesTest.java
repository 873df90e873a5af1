package io.aicodeexecutor.testkit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The picture of a soak.
class CurvesTest {
    private static final int PROGRAMS = 5_000;
    private static final int STEP = 50;

    private static SoakReport report(List<Measure> measures) {
        List<SoakSample> samples = new ArrayList<>();
        for (int program = STEP; program <= PROGRAMS; program += STEP) {
            Map<Measure, Double> values = new EnumMap<>(Measure.class);
            for (Measure measure : measures) {
                values.put(measure, measure.title().length() * 10.0 + program % 3);
            }
            samples.add(new SoakSample(program, program / 20.0, values));
        }
        return SoakReport.of(PROGRAMS, samples);
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document document, String name, String kind) {
        NodeList all = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element
                    && element.getAttribute("class").equals(kind)) {
                elements.add(element);
            }
        }
        return elements;
    }

    @Test
    void thePictureHasACurveAndATrendForEachMeasure() throws Exception {
        Document picture = parse(Curves.svg(report(List.of(Measure.values()))));

        assertThat(picture.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(elements(picture, "line", "trend")).hasSize(Measure.values().length);
        assertThat(elements(picture, "text", "title").stream().map(Element::getTextContent))
                .contains("memory of all workers (PSS), MB", "worker processes", "programs in a second, 1/s");
        List<Element> curves = elements(picture, "polyline", "curve");
        assertThat(curves).hasSize(Measure.values().length);
        for (Element curve : curves) {
            assertThat(curve.getAttribute("points").split(" ", -1))
                    .hasSize(PROGRAMS / STEP)
                    .allMatch(point -> point.matches("\\d+\\.\\d,\\d+\\.\\d"));
        }
    }

    @Test
    void axesHaveTicksAndColoursForBothBackgrounds() throws Exception {
        String svg = Curves.svg(report(List.of(Measure.WORKERS_PSS)));

        assertThat(elements(parse(svg), "text", "tick").stream().map(Element::getTextContent))
                .contains("0", "1,000", "5,000", "programs");
        assertThat(svg).contains("prefers-color-scheme: dark");
    }

    @Test
    void whatCannotBeReadHasNoChart() throws Exception {
        SoakReport report = report(List.of(Measure.HOST_THREADS));

        assertThat(elements(parse(Curves.svg(report)), "polyline", "curve")).hasSize(1);
        assertThat(report.lines())
                .anyMatch(line ->
                        line.startsWith("| descriptors of all workers ") && line.endsWith("absent: cannot be read |"));
    }

    @Test
    void theFirstThousandProgramsDoNotCountOrOfShortSoaksAFifth() {
        assertThat(SoakReport.settled(10_000)).isEqualTo(1_000);
        assertThat(SoakReport.settled(100)).isEqualTo(20);
    }
}
