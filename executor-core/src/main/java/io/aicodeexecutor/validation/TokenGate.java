package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.tokenizer.Token;
import com.oracle.graal.python.pegparser.tokenizer.Tokenizer;
import io.aicodeexecutor.Limits;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Reads the tokens of a source before the parser does, and stops what would hurt the parser.
///
/// The tokenizer is a loop over characters. The parser is not: it recurses with the nesting of the source, keeps
/// several kilobytes for each token (it remembers every rule at every token, which is why its time is not exponential),
/// and converts numbers in quadratic time. So tokens, nesting and digits are bounded here, where they cost nothing.
/// What is nesting is taken broadly: brackets, blocks, and the operators that bind to the right.
final class TokenGate {
    /// Twice what the deepest tree needs that [Limits#astDepthMax] can allow; the parser takes less than 2 MiB of stack
    /// for it.
    private static final int NESTING_MAX = 1_000;

    /// What Python's own compiler accepts of decimal digits.
    private static final int NUMBER_LENGTH_MAX = 4_300;

    /// Ordinary programs have two tokens for each node of the tree.
    private static final int TOKENS_PER_NODE = 4;

    /// Operators that are prefixes unless an operand stands before them. What awaits is not awaited without brackets.
    private static final Set<String> PREFIXES = Set.of("+", "-", "~", "not", "lambda");

    /// Operators that bind to the right.
    private static final Set<String> RIGHT_BINDING = Set.of("**", "else");

    /// Words after which an operator is a prefix.
    private static final Set<String> WORDS_BEFORE_OPERANDS = Set.of(
            "and", "assert", "case", "elif", "else", "from", "if", "in", "is", "lambda", "not", "or", "return", "while",
            "yield");

    private final long tokensMax;
    private final NamePlaces names = new NamePlaces();
    private final Deque<Level> levels = new ArrayDeque<>();
    private boolean statementStarts = true;
    private boolean operandBefore;
    private long tokens;
    private int nesting;

    TokenGate(Limits limits) {
        this.tokensMax = 1_000L + (long) TOKENS_PER_NODE * limits.astNodesMax();
        levels.push(new Level());
    }

    /// Operators that are open in one bracket or block.
    private static final class Level {
        /// In the current element or statement.
        private int operators;

        /// In the current chain of `if` and `elif`, each of which the tree nests in the one before.
        private int alternatives;

        /// Of the open operators those `lambda` whose colon has not come: a comma stands between their parameters.
        private int parameters;

        int sum() {
            return operators + alternatives;
        }
    }

    /// Where the names of the source stand, as far as it was read.
    NamePlaces names() {
        return names;
    }

    /// Reads tokens up to the end, or to the first that is none: the parser will not come further either.
    ///
    /// @return the first thing that must not reach the parser
    Optional<PythonParser.Fault> read(String source, ParseCallbacks callbacks) {
        Tokenizer tokenizer = Tokenizer.fromString(callbacks, source, EnumSet.of(Tokenizer.Flag.EXEC_INPUT), null);
        try {
            Token token = tokenizer.next();
            while (token.type != Token.Kind.ENDMARKER && token.type != Token.Kind.ERRORTOKEN) {
                Optional<PythonParser.Fault> fault = take(token, tokenizer);
                if (fault.isPresent()) {
                    return fault;
                }
                token = tokenizer.next();
            }
        } catch (ParseCallbacks.Stop brokenToken) {
            // the parser meets it too, unless it finds a fault that stands before it
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<PythonParser.Fault> take(Token token, Tokenizer tokenizer) {
        Place place = Place.startOf(token.sourceRange);
        tokens++;
        if (tokens > tokensMax) {
            return fault("ast.nodes", place, "the program has more than " + tokensMax + " tokens");
        }
        if (token.type == Token.Kind.NUMBER && length(token) > NUMBER_LENGTH_MAX) {
            return fault(
                    "source.number",
                    place,
                    "the number has " + length(token) + " characters; accepted: at most " + NUMBER_LENGTH_MAX);
        }
        boolean word = token.type == Token.Kind.NAME;
        // no operator has more than three characters: what is longer is not worth a copy
        String text = word || length(token) <= 3 ? text(token, tokenizer) : "";
        if (word) {
            names.add(token.sourceRange, text);
        }
        nest(token, text);
        return nesting > NESTING_MAX
                ? fault("source.depth", place, "the source is nested deeper than " + NESTING_MAX + " levels")
                : Optional.empty();
    }

    private void nest(Token token, String text) {
        switch (token.type) {
            case Token.Kind.LPAR, Token.Kind.LSQB, Token.Kind.LBRACE, Token.Kind.FSTRING_START, Token.Kind.INDENT ->
                open();
            case Token.Kind.RPAR, Token.Kind.RSQB, Token.Kind.RBRACE, Token.Kind.FSTRING_END, Token.Kind.DEDENT ->
                close();
            case Token.Kind.COMMA -> comma();
            case Token.Kind.COLON -> colon();
            case Token.Kind.SEMI, Token.Kind.NEWLINE -> forgetOperators();
            default -> operator(text);
        }
        statementStarts =
                token.type == Token.Kind.NEWLINE || token.type == Token.Kind.INDENT || token.type == Token.Kind.DEDENT;
        operandBefore = switch (token.type) {
            case Token.Kind.RPAR, Token.Kind.RSQB, Token.Kind.RBRACE, Token.Kind.FSTRING_END -> true;
            case Token.Kind.NUMBER, Token.Kind.STRING -> true;
            case Token.Kind.NAME -> !WORDS_BEFORE_OPERANDS.contains(text);
            default -> false;
        };
    }

    private void operator(String text) {
        Level level = levels.element();
        if (statementStarts && !text.equals("elif") && !text.equals("else")) {
            nesting -= level.alternatives;
            level.alternatives = 0;
        }
        if (statementStarts && text.equals("elif")) {
            level.alternatives++;
            nesting++;
        } else if (RIGHT_BINDING.contains(text) || (!operandBefore && PREFIXES.contains(text))) {
            level.operators++;
            nesting++;
            level.parameters += text.equals("lambda") ? 1 : 0;
        }
    }

    private void comma() {
        if (levels.element().parameters == 0) {
            forgetOperators();
        }
    }

    private void colon() {
        Level level = levels.element();
        level.parameters = Math.max(0, level.parameters - 1);
    }

    private void forgetOperators() {
        Level level = levels.element();
        nesting -= level.operators;
        level.operators = 0;
        level.parameters = 0;
    }

    private void open() {
        levels.push(new Level());
        nesting++;
    }

    /// A bracket that closes nothing is the parser's to report.
    private void close() {
        if (levels.size() > 1) {
            nesting -= 1 + levels.pop().sum();
        }
    }

    private static int length(Token token) {
        return token.endOffset - token.startOffset;
    }

    private static String text(Token token, Tokenizer tokenizer) {
        String raw = tokenizer.getTokenCodePoints(token).toJavaString();
        return Normalizer.normalize(raw, Normalizer.Form.NFKC);
    }

    private static Optional<PythonParser.Fault> fault(String rule, Place place, String message) {
        return Optional.of(new PythonParser.Fault(rule, place, message));
    }
}
