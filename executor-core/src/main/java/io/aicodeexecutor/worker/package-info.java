/// The process that hosts the guest; the only package of the product that imports `org.graalvm.polyglot`.
///
/// Trust: WORKER. Code of ours, but once a program runs it shares its process with the guest, so the host believes
/// nothing that it says without checking. Three threads of ours: the thread `guest` runs guests, one after another;
/// the reader waits on standard input (jobs, answers of tools, and the end of the host, which ends this process);
/// the printer sends what guests print. The interpreter adds a few of its own.
@NullMarked
package io.aicodeexecutor.worker;

import org.jspecify.annotations.NullMarked;
