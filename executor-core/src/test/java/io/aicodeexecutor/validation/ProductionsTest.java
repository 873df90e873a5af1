package io.aicodeexecutor.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.graal.python.pegparser.sst.AliasTy;
import com.oracle.graal.python.pegparser.sst.ArgTy;
import com.oracle.graal.python.pegparser.sst.ArgumentsTy;
import com.oracle.graal.python.pegparser.sst.ComprehensionTy;
import com.oracle.graal.python.pegparser.sst.ExceptHandlerTy;
import com.oracle.graal.python.pegparser.sst.ExprTy;
import com.oracle.graal.python.pegparser.sst.KeywordTy;
import com.oracle.graal.python.pegparser.sst.MatchCaseTy;
import com.oracle.graal.python.pegparser.sst.ModTy;
import com.oracle.graal.python.pegparser.sst.PatternTy;
import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.sst.SSTreeVisitor;
import com.oracle.graal.python.pegparser.sst.StmtTy;
import com.oracle.graal.python.pegparser.sst.TypeIgnoreTy;
import com.oracle.graal.python.pegparser.sst.TypeParamTy;
import com.oracle.graal.python.pegparser.sst.WithItemTy;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import io.aicodeexecutor.CodeValidator;
import io.aicodeexecutor.Limits;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of node of Python's grammar has a rule: with it a program passes, and what is forbidden is found in each
/// part of it. `productions.txt` has the programs.
final class ProductionsTest {
    private static final String REFUSED = "%- ";

    /// Kinds whose nodes hold nothing that could be refused.
    private static final Set<String> HARMLESS = Set.of("Pass", "Constant", "MatchSingleton");

    /// The parser makes these of other things than programs.
    private static final Set<Class<?>> NOT_OF_PROGRAMS = Set.of(
            ModTy.Expression.class, ModTy.Interactive.class, ModTy.FunctionType.class, TypeIgnoreTy.TypeIgnore.class);

    private final CodeValidator validator = new CodeValidator();

    /// One kind as the file has it.
    record Entry(String kind, String accepted, List<Refusal> refusals) {
        @Override
        public String toString() {
            return kind;
        }
    }

    /// A program that is refused since something forbidden stands in a part of a node.
    record Refusal(String kind, String part, String finding, String source) {
        @Override
        public String toString() {
            return kind + "." + part;
        }
    }

    static List<Entry> entries() {
        try (InputStream file = ProductionsTest.class.getResourceAsStream("productions.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n+(?=%% )", -1))
                    .skip(1)
                    .map(ProductionsTest::entry)
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Entry entry(String text) {
        String[] parts = text.stripTrailing().split("\n(?=" + REFUSED + ")", -1);
        String[] first = parts[0].split("\n", 2);
        String kind = first[0].substring("%% ".length());
        List<Refusal> refusals = new ArrayList<>();
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            String[] headingAndSource = part.split("\n", 2);
            String[] partAndFinding =
                    headingAndSource[0].substring(REFUSED.length()).split(": ", 2);
            refusals.add(new Refusal(kind, partAndFinding[0], partAndFinding[1], headingAndSource[1]));
        }
        return new Entry(kind, first[1], refusals);
    }

    static Stream<Refusal> refusals() {
        return entries().stream().flatMap(entry -> entry.refusals().stream());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void aProgramWithItPasses(Entry entry) {
        assertThat(validator.validate(entry.accepted()).errors()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theProgramThatPassesHasIt(Entry entry) {
        GraalPyParser parser = new GraalPyParser(Limits.DEFAULTS);
        PythonParser.Tree tree = (PythonParser.Tree) parser.parse(entry.accepted());
        assertThat(kindsIn(tree.module())).contains(entry.kind());
    }

    private static Set<String> kindsIn(SSTNode node) {
        Set<String> kinds = new TreeSet<>();
        kinds.add(Productions.of(node).orElseThrow().name());
        Children.of(node).orElseThrow().forEach(child -> kinds.addAll(kindsIn(child)));
        return kinds;
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIsForbiddenIsFoundInEachPartOfIt(Refusal refusal) {
        assertThat(validator.validate(refusal.source()).errors())
                .extracting(Violation::toString)
                .containsExactly(refusal.finding().split(" \\| "));
    }

    @Test
    void everyKindThatTheParserKnowsHasARule() {
        Set<Class<?>> kinds = parserKinds();
        assertThat(kinds).hasSizeGreaterThan(70);
        assertThat(Productions.all().stream().<Class<?>>map(Production::type))
                .containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void everyRuleHasItsProgramsForEachPart() {
        assertThat(entries().stream().map(Entry::kind))
                .containsExactlyInAnyOrderElementsOf(
                        Productions.all().stream().map(Production::name).toList());
        for (Production<?> production : Productions.all()) {
            Entry entry = entries().stream()
                    .filter(each -> each.kind().equals(production.name()))
                    .findFirst()
                    .orElseThrow();
            assertThat(entry.refusals().stream().map(Refusal::part))
                    .as(production.name())
                    .containsAll(parts(production.type()));
            assertThat(entry.refusals().isEmpty())
                    .as(production.name())
                    .isEqualTo(HARMLESS.contains(production.name()));
        }
    }

    /// What may hold a name or something beneath it.
    private static Set<String> parts(Class<?> kind) {
        return Arrays.stream(kind.getFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> isPart(field.getType()))
                .map(Field::getName)
                .filter(name -> !name.equals("typeIgnores"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPart(Class<?> type) {
        Class<?> element = type.isArray() ? type.getComponentType() : type;
        return SSTNode.class.isAssignableFrom(element) || element == String.class;
    }

    private static Set<Class<?>> parserKinds() {
        Set<Class<?>> kinds = Stream.of(
                        StmtTy.class,
                        ExprTy.class,
                        PatternTy.class,
                        ModTy.class,
                        ExceptHandlerTy.class,
                        TypeParamTy.class,
                        TypeIgnoreTy.class)
                .flatMap(sum -> Arrays.stream(sum.getClasses()))
                .collect(Collectors.toSet());
        kinds.addAll(List.of(
                AliasTy.class,
                ArgTy.class,
                ArgumentsTy.class,
                ComprehensionTy.class,
                KeywordTy.class,
                MatchCaseTy.class,
                WithItemTy.class));
        kinds.removeAll(NOT_OF_PROGRAMS);
        return kinds;
    }

    /// A kind of node that no version of the parser has.
    private static final class MadeUp extends SSTNode {
        MadeUp() {
            super(new SourceRange(3, 4, 3, 9));
        }

        @Override
        public <T> T accept(SSTreeVisitor<T> visitor) {
            throw new AssertionError("nobody visits what has no rule");
        }
    }

    @Test
    void aKindWithoutARuleIsRefused() {
        Findings findings = new Findings();
        TreeCheck check = new TreeCheck(Policy.standard(), Limits.DEFAULTS, new NamePlaces(), findings);
        check.check(new MadeUp());
        assertThat(findings.sorted())
                .extracting(Violation::toString)
                .containsExactly("line 3:5: no rule is known for syntax of kind \"MadeUp\" (node.unknown)");
    }
}
