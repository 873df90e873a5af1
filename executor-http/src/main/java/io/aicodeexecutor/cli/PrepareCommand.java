package io.aicodeexecutor.cli;

import io.aicodeexecutor.PreparedImage;
import io.aicodeexecutor.SandboxConfig;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Makes the worker image ahead, for example while a container image is built.
@Command(name = "prepare", description = "Makes the worker image ahead, so that the first start is fast.")
final class PrepareCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final CacheOption cache = new CacheOption();

    PrepareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PreparedImage image =
                WorkerImage.prepare(cache.applyTo(SandboxConfig.builder()).build(), terminal);
        terminal.say("the worker image is ready: " + describe(image));
        return ExitStatus.COMPLETED;
    }

    private static String describe(PreparedImage image) {
        return String.format(
                Locale.ROOT,
                "%s, %d MiB, %s %.1f s",
                image.directory(),
                image.bytes() >> 20,
                image.made() ? "made in" : "there already, checked in",
                image.took().toMillis() / 1e3);
    }
}
