/// The host's side of the wall: admission, queue, worker image, launch plan, worker pool, deadlines, and the verdict.
///
/// Trust: TRUSTED, and it trusts nothing that comes from a worker. What the host can observe itself (time, exit,
/// bytes) it never asks a worker about; every frame is bounded and checked before it counts; whatever is unusual
/// ends the worker, not the sandbox. Threads: one platform thread per worker starts it, reads its frames and sees
/// it die; one scheduler thread fires deadlines; callers wait on threads of their own.
@NullMarked
package io.aicodeexecutor.host;

import org.jspecify.annotations.NullMarked;
