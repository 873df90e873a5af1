/// `bench`: measures the product beside what is there without it, in one run, and shows both in one table.
///
/// Trust: TRUSTED code, programs of ours. A client of the public API like any other. [Main] reads the options
/// and prints; [Bench] goes through the groups of rows. Most of them open a [Lineup] of [Subject]s, each a
/// mode of the product or a baseline, and let them take turns; every subject times its own whole calls and
/// checks its own answers. What a baseline lacks becomes an absent [Cell] with a reason, never a failure.
///
/// Processes: workers are children of this JVM, started by the sandboxes in it. The service is a child,
/// started by the launcher as users start it, and has workers of its own. Plain GraalPy is a child
/// ([PlainGraalPy]) that takes its own times and answers over its pipes. A first worker is measured in a
/// child ([FirstReady]) that does nothing else. `python3` and `bwrap` are children that end with their
/// program. What does not end by itself belongs to [Belongings], which the way out ends, Ctrl-C included;
/// workers end with the process that started them.
///
/// [Soak] is another way in: one pool, many programs, a [Trend] for each [Measure], drawn by [Curves].
@NullMarked
package io.aicodeexecutor.testkit.bench;

import org.jspecify.annotations.NullMarked;
