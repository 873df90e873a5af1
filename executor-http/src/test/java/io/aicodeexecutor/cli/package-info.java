/// Tests of the command line: what the user types, reads and gets as an exit status.
@NullMarked
package io.aicodeexecutor.cli;

import org.jspecify.annotations.NullMarked;
