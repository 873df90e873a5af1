package io.aicodeexecutor.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with places for other texts. Immutable.
///
/// @param literals the text around the places: one more than there are places
/// @param symbols what each place is for; one that ends in `+` is for one or more, each on lines of its own
record Template(List<String> literals, List<String> symbols) {
    private static final Pattern PLACE = Pattern.compile("<([a-z_]+\\+?)>");
    private static final String LIST = "+";

    Template {
        literals = List.copyOf(literals);
        symbols = List.copyOf(symbols);
    }

    static Template parse(String text) {
        List<String> literals = new ArrayList<>();
        List<String> symbols = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        int end = 0;
        while (places.find()) {
            literals.add(text.substring(end, places.start()));
            symbols.add(places.group(1));
            end = places.end();
        }
        literals.add(text.substring(end));
        return new Template(literals, symbols);
    }

    /// The template of a list: so many places, each on a line.
    static Template lines(String list, int places) {
        List<String> literals = new ArrayList<>(Collections.nCopies(places + 1, "\n"));
        literals.set(0, "");
        literals.set(places, "");
        return new Template(literals, Collections.nCopies(places, element(list)));
    }

    static boolean isList(String symbol) {
        return symbol.endsWith(LIST);
    }

    /// The symbol of a list's elements; a symbol that is no list's is its own.
    static String element(String symbol) {
        return isList(symbol) ? symbol.substring(0, symbol.length() - LIST.length()) : symbol;
    }

    /// The template as it was written.
    String text() {
        return fill(symbols.stream().map(symbol -> "<" + symbol + ">").toList());
    }

    /// The text with its places filled; lines of a filler are indented as the line of its place is.
    String fill(List<String> fillers) {
        StringBuilder filled = new StringBuilder(literals.getFirst());
        for (int place = 0; place < fillers.size(); place++) {
            filled.append(fillers.get(place).replace("\n", "\n" + indentation(filled)));
            filled.append(literals.get(place + 1));
        }
        return filled.toString();
    }

    private static String indentation(CharSequence text) {
        String lastLine = text.toString().substring(text.toString().lastIndexOf('\n') + 1);
        return lastLine.substring(0, lastLine.length() - lastLine.stripLeading().length());
    }
}
