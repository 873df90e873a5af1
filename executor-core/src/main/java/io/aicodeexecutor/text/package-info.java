/// Text from outside, made fit to be shown: the one place that says which characters are shown as they are.
///
/// Trust: TRUSTED. Takes text of programs, of workers and of callers; knows nothing of any of them.
@NullMarked
package io.aicodeexecutor.text;

import org.jspecify.annotations.NullMarked;
