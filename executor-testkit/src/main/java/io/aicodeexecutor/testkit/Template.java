package io.aicodeexecutor.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with places for other texts. Immutable.
///
/// @param literals the text around the places: one more than there are places
/// @param symbols what each place is for
record Template(List<String> literals, List<String> symbols) {
    private static final Pattern PLACE = Pattern.compile("<([a-z_]+)>");

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
        return new Template(List.copyOf(literals), List.copyOf(symbols));
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
