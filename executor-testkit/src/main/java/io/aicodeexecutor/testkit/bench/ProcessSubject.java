package io.aicodeexecutor.testkit.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A fresh process of CPython for each program: timed from its start until it has ended and its output is read.
final class ProcessSubject implements Subject {
    private final SubjectName name;
    private final List<String> command;

    /// @param command that runs the Python text which follows it
    ProcessSubject(SubjectName name, List<String> command) {
        this.name = name;
        this.command = List.copyOf(command);
    }

    @Override
    public SubjectName name() {
        return name;
    }

    @Override
    public long run(Workload work, long serial) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        whole.add(Workload.unique(work.script(), serial));
        byte[] input = work.contextJson().getBytes(StandardCharsets.UTF_8);
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        long begin = System.nanoTime();
        Process process = builder.start();
        byte[] output;
        int status;
        try (InputStream out = process.getInputStream()) {
            try (OutputStream in = process.getOutputStream()) {
                in.write(input);
            }
            output = out.readAllBytes();
            status = process.waitFor();
        } finally {
            process.destroyForcibly();
        }
        long nanos = System.nanoTime() - begin;
        String text = new String(output, StandardCharsets.UTF_8);
        if (status != 0) {
            throw new BenchException(name.text() + ", " + work.name() + ": ended with " + status + ", " + text);
        }
        work.checkJson(name, text);
        return nanos;
    }

    @Override
    public void close() {
        // each process has ended with its program
    }
}
