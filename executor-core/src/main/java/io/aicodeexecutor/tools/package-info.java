/// What a tool call from a program may do: the host's side of `tools.name(...)`.
///
/// Trust: TRUSTED. Runs in the host's process, and takes every name and argument as text from an attacker. The
/// tools themselves are the embedding application's own code: trusted not to attack, not trusted to be quick or
/// correct.
///
/// One [ToolRegistry] per sandbox holds the tools and their compiled schemas; one [ToolSession] per execution
/// counts, bounds and records its calls. A call is refused before any tool runs, or it runs on a virtual thread of
/// its own: arguments parsed strictly, checked against the schema, the function called, its result written within
/// its bounds. The reader thread waits for that thread, and whoever ends the execution closes the session, which
/// interrupts the call and lets the reader go at once: a tool that never returns holds up no execution and no worker.
///
/// Two audiences: the program hears only texts of this package and the message of a
/// [io.aicodeexecutor.ToolException]; everything else a tool throws goes to the host's log, escaped.
@NullMarked
package io.aicodeexecutor.tools;

import org.jspecify.annotations.NullMarked;
