/// The wall: every system call that this product makes itself, one file per mechanism.
///
/// Trust: WORKER side, trusted code that runs before any guest code does. A worker is confined in two steps.
/// [Stage0] is a small JVM that confines its own calling thread (namespaces, resource limits, identity,
/// no-new-privileges, Landlock) and then replaces itself by the worker JVM from that very thread: `execve` keeps
/// what the thread has and drops all other threads, so the limits hold for the whole worker from its first
/// instruction. [Seal] is called by the worker when it is warm: it installs the seccomp allow-list on all threads,
/// reads every layer back from the kernel and tries forbidden things. Whatever is wanted and cannot be proven ends
/// the process.
///
/// System calls go through [Kernel], with `java.lang.foreign`; there is no native code of ours and no helper binary.
@NullMarked
package io.aicodeexecutor.jail;

import org.jspecify.annotations.NullMarked;
