package io.aicodeexecutor.testkit;

import io.aicodeexecutor.testkit.PythonTokens.Kind;
import io.aicodeexecutor.testkit.PythonTokens.Statement;
import io.aicodeexecutor.testkit.PythonTokens.Token;
import io.aicodeexecutor.testkit.compat.CompatProgram;
import io.aicodeexecutor.testkit.compat.OwnPrograms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Real programs with mistakes in them: another name, another constant, another operator, a statement left out, written
/// twice, or in another order. Most still parse; what they do is anybody's guess, endless loops included.
public final class ProgramMutations {
    private static final int MUTATIONS_MAX = 4;
    private static final int CHOICES = 1_000;

    private static final String RECORDED = "\n# --- prints\n";

    private static final List<String> NUMBERS =
            List.of("0", "1", "-1", "2**31", "2**63", "10**40", "0.5", "1e308", "1j", "None", "True", "''");
    private static final List<String> STRINGS =
            List.of("''", "'x' * 100", "b''", "'\\0'", "'\\ud83d\\ude00'", "None", "0", "[]");
    private static final List<String> NAMES =
            List.of("len", "print", "None", "sorted", "range", "list", "str", "int", "iter", "_", "type", "super");
    private static final List<String> ARITHMETIC =
            List.of("+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@");
    private static final List<String> COMPARISONS = List.of("==", "!=", "<", ">", "<=", ">=", "in", "is", "not in");
    private static final List<String> ASSIGNMENTS = List.of("=", "+=", "-=", "*=", "//=", "%=", "**=", "|=", ":=");
    private static final List<String> CONNECTIVES = List.of("and", "or");

    private ProgramMutations() {}

    /// What is done to a program.
    private enum Change {
        NAME,
        CONSTANT,
        OPERATOR,
        DELETE,
        DUPLICATE,
        SWAP
    }

    /// One change at one place.
    private record Mutation(Change change, int place, int choice) {
        private String of(String source) {
            PythonTokens tokens = PythonTokens.of(source);
            return switch (change) {
                case NAME -> name(tokens);
                case CONSTANT -> constant(tokens);
                case OPERATOR -> operator(tokens);
                case DELETE -> statement(tokens, chosen -> chosen.indentation() + "pass\n");
                case DUPLICATE ->
                    statement(tokens, chosen -> lines(tokens, chosen).repeat(2));
                case SWAP -> swap(tokens);
            };
        }

        private String name(PythonTokens tokens) {
            List<Token> words = tokens.of(Kind.WORD).stream()
                    .filter(word -> !PythonText.isKeyword(word.text()))
                    .toList();
            TreeSet<String> names = new TreeSet<>(NAMES);
            words.forEach(word -> names.add(word.text()));
            return replaced(tokens, words, List.copyOf(names));
        }

        private String constant(PythonTokens tokens) {
            List<Token> constants = Stream.concat(tokens.of(Kind.NUMBER).stream(), tokens.of(Kind.STRING).stream())
                    .toList();
            if (constants.isEmpty()) {
                return tokens.source();
            }
            Token chosen = constants.get(place % constants.size());
            return replaced(tokens, List.of(chosen), chosen.kind() == Kind.NUMBER ? NUMBERS : STRINGS);
        }

        private String operator(PythonTokens tokens) {
            List<Token> operators = tokens.tokens().stream()
                    .filter(token -> !alternatives(token.text()).isEmpty())
                    .toList();
            if (operators.isEmpty()) {
                return tokens.source();
            }
            Token chosen = operators.get(place % operators.size());
            return replaced(tokens, List.of(chosen), alternatives(chosen.text()));
        }

        private static List<String> alternatives(String operator) {
            return Stream.of(ARITHMETIC, COMPARISONS, ASSIGNMENTS, CONNECTIVES)
                    .filter(alike -> alike.contains(operator))
                    .findFirst()
                    .orElse(List.of());
        }

        private String replaced(PythonTokens tokens, List<Token> places, List<String> replacements) {
            String source = tokens.source();
            if (places.isEmpty()) {
                return source;
            }
            Token chosen = places.get(place % places.size());
            String replacement = replacements.get(choice % replacements.size());
            return source.substring(0, chosen.start()) + replacement + source.substring(chosen.end());
        }

        /// The source with other lines in place of a statement's.
        private String statement(PythonTokens tokens, Function<Statement, String> lines) {
            if (tokens.statements().isEmpty()) {
                return tokens.source();
            }
            Statement chosen =
                    tokens.statements().get(place % tokens.statements().size());
            return tokens.source().substring(0, chosen.start())
                    + lines.apply(chosen)
                    + tokens.source().substring(chosen.end());
        }

        private String swap(PythonTokens tokens) {
            List<Statement> statements = tokens.statements();
            if (statements.isEmpty()) {
                return tokens.source();
            }
            Statement first = statements.get(place % statements.size());
            return statements.stream()
                    .filter(second -> second.start() == first.end())
                    .filter(second -> second.indentation().equals(first.indentation()))
                    .findFirst()
                    .map(second -> tokens.source().substring(0, first.start())
                            + lines(tokens, second)
                            + lines(tokens, first)
                            + tokens.source().substring(second.end()))
                    .orElse(tokens.source());
        }

        private static String lines(PythonTokens tokens, Statement statement) {
            String lines = tokens.source().substring(statement.start(), statement.end());
            return lines.endsWith("\n") ? lines : lines + "\n";
        }
    }

    /// Mutations of the programs that come with this kit.
    public static Arbitrary<String> programs() {
        return of(originals());
    }

    /// The programs that come with this kit, without what is recorded of them.
    static List<String> originals() {
        List<String> originals = new ArrayList<>();
        for (CompatProgram program : OwnPrograms.all()) {
            String code = program.code();
            originals.add(code.substring(0, code.lastIndexOf(RECORDED) + 1));
        }
        return originals;
    }

    /// Mutations of these sources: one to four changes of one of them.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Arbitrary<String> of(Collection<String> sources) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("there is no source to change");
        }
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, CHOICES);
        Arbitrary<Mutation> mutations = Combinators.combine(Arbitraries.of(Change.class), numbers, numbers)
                .as(Mutation::new);
        return Combinators.combine(
                        Arbitraries.of(sources), mutations.list().ofMinSize(1).ofMaxSize(MUTATIONS_MAX))
                .as(ProgramMutations::mutated);
    }

    private static String mutated(String source, List<Mutation> mutations) {
        String mutated = source;
        for (Mutation mutation : mutations) {
            mutated = mutation.of(mutated);
        }
        return mutated;
    }
}
