package io.aicodeexecutor.jail;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/// A thread that confines itself and is never used again: on Linux most mechanisms bind the thread that asks for
/// them, so the wall can be tested in the tests' own JVM without walling that in.
final class ThrowAwayThread {
    private ThrowAwayThread() {}

    static <T> T call(Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        Thread thread = new Thread(task, "throw-away");
        thread.start();
        return task.get();
    }
}
