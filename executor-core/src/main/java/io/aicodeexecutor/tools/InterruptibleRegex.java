package io.aicodeexecutor.tools;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/// A `pattern` of a schema whose search ends when its thread is interrupted.
///
/// The patterns are the embedding application's, the text is the program's: a pattern that backtracks without
/// bound is stopped by the end of the execution instead of keeping a thread for ever.
///
/// @param pattern the compiled pattern
record InterruptibleRegex(Pattern pattern) implements RegularExpression {
    static RegularExpression compile(String regex) {
        return new InterruptibleRegex(Pattern.compile(regex));
    }

    @Override
    public boolean matches(String value) {
        return pattern.matcher(new InterruptibleText(value)).find();
    }

    private record InterruptibleText(CharSequence text) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("the search was interrupted");
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new InterruptibleText(text.subSequence(start, end));
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
