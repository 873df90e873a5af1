package io.aicodeexecutor.cli;

import io.aicodeexecutor.Isolation;
import io.aicodeexecutor.Policy;
import io.aicodeexecutor.text.UntrustedText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the values of options; what is not accepted is refused with what is.
final class Converters {
    private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000);

    private Converters() {}

    /// The name of a preset.
    static final class ToPolicy implements ITypeConverter<Policy> {
        @Override
        public Policy convert(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "strict" -> Policy.strict();
                case "standard" -> Policy.standard();
                case "off" -> Policy.off();
                default -> throw refused(name, "strict, standard, off");
            };
        }
    }

    /// The name of an isolation as it stands in configuration.
    static final class ToIsolation implements ITypeConverter<Isolation> {
        @Override
        public Isolation convert(String name) {
            String accepted =
                    Arrays.stream(Isolation.values()).map(Isolation::jsonName).collect(Collectors.joining(", "));
            return Arrays.stream(Isolation.values())
                    .filter(isolation -> isolation.jsonName().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> refused(name, accepted));
        }
    }

    /// A decimal number of seconds.
    static final class ToSeconds implements ITypeConverter<Duration> {
        private static final int DIGITS_MAX = 20;

        @Override
        public Duration convert(String seconds) {
            try {
                // the exponent is bounded by the length, because it is not accepted at all
                boolean plain = seconds.length() <= DIGITS_MAX
                        && !seconds.toLowerCase(Locale.ROOT).contains("e");
                if (plain) {
                    return Duration.ofNanos(new BigDecimal(seconds)
                            .multiply(NANOS_PER_SECOND)
                            .toBigInteger()
                            .longValueExact());
                }
            } catch (NumberFormatException notANumber) {
                throw refused(seconds, "a number of seconds, such as 5 or 0.5");
            } catch (ArithmeticException tooLong) {
                throw refused(seconds, "at most 3600 seconds");
            }
            throw refused(seconds, "a number of seconds, such as 5 or 0.5");
        }
    }

    /// The id of a time zone. Whether the sandbox takes it is the sandbox's to say.
    static final class ToTimeZone implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String id) {
            try {
                return ZoneId.of(id);
            } catch (DateTimeException unknown) {
                throw refused(id, "the id of a region such as Europe/Paris, or an offset such as +01:00");
            }
        }
    }

    private static TypeConversionException refused(String value, String accepted) {
        return new TypeConversionException(
                "\"" + UntrustedText.line(value) + "\" is not accepted; accepted: " + accepted);
    }
}
