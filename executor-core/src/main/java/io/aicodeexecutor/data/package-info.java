/// JSON data as Java values: the one strict, bounded reader for JSON that comes from a program.
///
/// Trust: TRUSTED; its input is not. Used by `host` for the values of programs and by `tools` for the arguments of
/// calls.
@NullMarked
package io.aicodeexecutor.data;

import org.jspecify.annotations.NullMarked;
