package io.aicodeexecutor.testkit.owned;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/// Hears what a sandbox logs and which of its threads die of an exception, and checks both after each test.
final class Overheard implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final int CHARACTERS_MAX = 2_000;

    private final Logger logger = (Logger) LoggerFactory.getLogger("io.aicodeexecutor");
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
            IThrowableProxy thrown = event.getThrowableProxy();
            while (thrown != null) {
                lines.add(String.valueOf(thrown.getMessage()));
                thrown = thrown.getCause();
            }
        }
    };

    @Override
    public void beforeAll(ExtensionContext context) {
        ear.start();
        logger.addAppender(ear);
        logger.setLevel(Level.DEBUG);
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> uncaught.add(fault));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(uncaught).isEmpty();
        List<String> heard = new ArrayList<>(lines);
        lines.removeAll(heard);
        assertThat(heard).allSatisfy(Overheard::isOnePrintableLine);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Thread.setDefaultUncaughtExceptionHandler(null);
        logger.setLevel(null);
        logger.detachAppender(ear);
    }

    static void isOnePrintableLine(String text) {
        assertThat(text).matches("[ -~]{1," + CHARACTERS_MAX + "}");
    }
}
