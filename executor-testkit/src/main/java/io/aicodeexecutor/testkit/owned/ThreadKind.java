package io.aicodeexecutor.testkit.owned;

import java.lang.ref.Cleaner;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

/// The kinds of thread on which a JVM runs Java code. The kernel keeps several layers per thread, so each kind is
/// asked.
enum ThreadKind {
    /// The thread that sealed the worker.
    SEALING {
        @Override
        Executor executor(ExecutorService before) {
            return Runnable::run;
        }
    },
    /// One that was there before the seal.
    OLDER {
        @Override
        Executor executor(ExecutorService before) {
            return before;
        }
    },
    /// One that was started after it.
    NEWER {
        @Override
        Executor executor(ExecutorService before) {
            return task -> new Thread(task).start();
        }
    },
    /// A virtual one, on a carrier of the JVM's.
    VIRTUAL {
        @Override
        Executor executor(ExecutorService before) {
            return Thread::startVirtualThread;
        }
    },
    /// One of the common pool.
    POOL {
        @Override
        Executor executor(ExecutorService before) {
            return ForkJoinPool.commonPool();
        }
    },
    /// The one that runs cleaners.
    CLEANER {
        @Override
        Executor executor(ExecutorService before) {
            return task -> {
                Cleaner.create().register(new Object(), task);
                System.gc();
            };
        }
    };

    abstract Executor executor(ExecutorService before);

    /// Threads that are there before the seal. They are daemons: a worker whose main thread has failed must not live on
    /// without an answer.
    static ExecutorService beforeTheSeal() {
        ExecutorService threads =
                Executors.newFixedThreadPool(1, Thread.ofPlatform().daemon().factory());
        threads.execute(() -> {});
        return threads;
    }

    /// Runs something on a thread of this kind and waits for it.
    String run(ExecutorService before, Callable<String> task) throws InterruptedException {
        CompletableFuture<String> answer = new CompletableFuture<>();
        executor(before).execute(() -> {
            try {
                answer.complete(task.call());
            } catch (Throwable failed) { // whatever it is, it is the answer
                answer.complete("threw " + failed);
            }
        });
        try {
            return answer.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
