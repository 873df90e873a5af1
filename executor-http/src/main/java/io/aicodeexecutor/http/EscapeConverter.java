package io.aicodeexecutor.http;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;
import io.aicodeexecutor.text.UntrustedText;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The word `%escape(...)` in `logback.xml`: no text that is logged can start a line of its own or steer a
/// terminal. Further lines, such as those of a stack trace, stay lines, each behind a mark that no other line
/// begins with.
public final class EscapeConverter extends CompositeConverter<ILoggingEvent> {
    private static final String MARK = System.lineSeparator() + "    | ";

    @Override
    protected String transform(ILoggingEvent event, @Nullable String text) {
        return text == null
                ? ""
                : text.lines()
                        .map(line -> UntrustedText.line(line.replace("\t", "    ")))
                        .collect(Collectors.joining(MARK));
    }
}
