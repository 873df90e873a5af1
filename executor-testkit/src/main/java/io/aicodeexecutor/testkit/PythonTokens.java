package io.aicodeexecutor.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where things stand in a Python source: words, numbers, strings, operators, and the statements that they make. Good
/// enough to change programs with; it does not know a wrong one from a right one.
///
/// @param source the text
/// @param tokens in their order, comments left out
/// @param statements each line that begins one, with all that is indented under it
record PythonTokens(String source, List<Token> tokens, List<Statement> statements) {
    private static final Set<String> CONTINUING = Set.of("elif", "else", "except", "finally", "case");

    private static final Pattern TOKEN = Pattern.compile("""
            (?<comment>\\#[^\\n]*)\
            |(?<string>[rbufRBUF]{0,2}(?:\"""(?:[^\\\\"]++|\\\\.|"(?!""))*+\"""|'''(?:[^\\\\']++|\\\\.|'(?!''))*+'''\
            |"(?:[^"\\\\\\n]++|\\\\.)*+"|'(?:[^'\\\\\\n]++|\\\\.)*+'))\
            |(?<number>(?:\\d|\\.\\d)[\\w.]*)\
            |(?<word>[\\p{L}_][\\p{L}\\p{N}_]*)\
            |(?<operator>\\*\\*=?|//=?|<<=?|>>=?|[-+*/%&|^@<>=!]=|:=|->|[-+*/%&|^@<>=~.,:;()\\[\\]{}])\
            |(?<newline>\\n)\
            |(?<other>\\\\\\n|.)""", Pattern.DOTALL);

    /// What a token is.
    enum Kind {
        STRING,
        NUMBER,
        WORD,
        OPERATOR
    }

    /// A token.
    ///
    /// @param start where it begins in the source
    /// @param end where the next one may begin
    record Token(Kind kind, String text, int start, int end) {}

    /// A statement, whole lines.
    ///
    /// @param start where its first line begins
    /// @param end where the line after its last one begins
    /// @param indentation what its first line begins with
    /// @param first its first token
    record Statement(int start, int end, String indentation, String first) {
        /// Whether it goes on with the statement before it, as `else` does.
        boolean continues() {
            return CONTINUING.contains(first);
        }
    }

    static PythonTokens of(String source) {
        List<Token> tokens = new ArrayList<>();
        List<Token> first = new ArrayList<>();
        int depth = 0;
        boolean lineBegins = true;
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            if (matcher.group("newline") != null) {
                lineBegins = lineBegins || depth <= 0;
                continue;
            }
            Kind kind = kind(matcher);
            if (kind == null) {
                continue;
            }
            Token token = new Token(kind, matcher.group(), matcher.start(), matcher.end());
            tokens.add(token);
            if (lineBegins && depth <= 0) {
                first.add(token);
            }
            lineBegins = false;
            depth += "([{".contains(token.text()) ? 1 : ")]}".contains(token.text()) ? -1 : 0;
        }
        return new PythonTokens(source, List.copyOf(tokens), statements(source, first));
    }

    private static @Nullable Kind kind(Matcher matcher) {
        for (Kind kind : Kind.values()) {
            if (matcher.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
                return kind;
            }
        }
        return null;
    }

    private static List<Statement> statements(String source, List<Token> first) {
        List<Statement> statements = new ArrayList<>();
        for (int index = 0; index < first.size(); index++) {
            int start = lineStart(source, first.get(index).start());
            String indentation = source.substring(start, first.get(index).start());
            int next = index + 1;
            while (next < first.size() && column(source, first.get(next)) > indentation.length()) {
                next++;
            }
            int end = next < first.size() ? lineStart(source, first.get(next).start()) : source.length();
            statements.add(
                    new Statement(start, end, indentation, first.get(index).text()));
        }
        return List.copyOf(statements);
    }

    private static int column(String source, Token token) {
        return token.start() - lineStart(source, token.start());
    }

    private static int lineStart(String source, int place) {
        return source.lastIndexOf('\n', place - 1) + 1;
    }

    /// The tokens of a kind.
    List<Token> of(Kind kind) {
        return tokens.stream().filter(token -> token.kind() == kind).toList();
    }
}
