/// The command line: `executor run`, `validate`, `serve`, `prepare` and `doctor`.
///
/// [Main] knows the commands and turns every fault into one line and an exit status; each command is a class of its
/// own that talks to the user through a [Terminal] and to the product through its public API only.
@NullMarked
package io.aicodeexecutor.cli;

import org.jspecify.annotations.NullMarked;
