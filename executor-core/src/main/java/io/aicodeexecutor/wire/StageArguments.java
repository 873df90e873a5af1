package io.aicodeexecutor.wire;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the host asks of stage 0, as its command line.
///
/// @param readable trees and files that the worker may read and execute
/// @param addressSpaceBytesMax the worker's address space
/// @param dataBytesMax the worker's private writable memory
/// @param openFilesMax descriptors, once sealed
/// @param threadsMax threads of a worker that has a user of its own
/// @param userNamespace the host's user namespace, for example `user:[4026531837]`
/// @param inBackground whether it is to start with low priority, as far as the kernel lets it have the usual one again
/// @param without layers to leave out, by their names in [Layers]; none, but in the tests that show what each
///     layer is for
/// @param workerCommand the worker JVM's command line; stage 0 adds its report as the last argument
public record StageArguments(
        List<Path> readable,
        long addressSpaceBytesMax,
        long dataBytesMax,
        int openFilesMax,
        int threadsMax,
        String userNamespace,
        boolean inBackground,
        Set<String> without,
        List<String> workerCommand) {
    private static final int FIXED = 8;

    public StageArguments {
        readable = List.copyOf(readable);
        without = Set.copyOf(without);
        workerCommand = List.copyOf(workerCommand);
    }

    /// The same with another main class and its arguments, in the same JVM.
    public StageArguments running(String main, List<String> arguments) {
        List<String> command = new ArrayList<>(workerCommand.subList(0, workerCommand.indexOf("-cp") + 2));
        command.add(main);
        command.addAll(arguments);
        return new StageArguments(
                readable,
                addressSpaceBytesMax,
                dataBytesMax,
                openFilesMax,
                threadsMax,
                userNamespace,
                inBackground,
                without,
                command);
    }

    /// As arguments of a process.
    public List<String> encode() {
        List<String> arguments = new ArrayList<>();
        arguments.add(Long.toString(addressSpaceBytesMax));
        arguments.add(Long.toString(dataBytesMax));
        arguments.add(Integer.toString(openFilesMax));
        arguments.add(Integer.toString(threadsMax));
        arguments.add(userNamespace);
        arguments.add(Boolean.toString(inBackground));
        arguments.add(String.join(",", new TreeSet<>(without)));
        arguments.add(Integer.toString(readable.size()));
        readable.forEach(path -> arguments.add(path.toString()));
        arguments.addAll(workerCommand);
        return arguments;
    }

    /// From the arguments of this process.
    ///
    /// @throws IllegalArgumentException if they are not what [#encode] makes
    public static StageArguments parse(String[] arguments) {
        if (arguments.length < FIXED) {
            throw new IllegalArgumentException("stage 0 is started by the sandbox only");
        }
        int paths = Integer.parseInt(arguments[FIXED - 1]);
        int commandStart = FIXED + paths;
        if (paths < 0 || commandStart >= arguments.length) {
            throw new IllegalArgumentException("stage 0 was given no worker to start");
        }
        return new StageArguments(
                Arrays.stream(arguments, FIXED, commandStart).map(Path::of).toList(),
                Long.parseLong(arguments[0]),
                Long.parseLong(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                arguments[4],
                Boolean.parseBoolean(arguments[5]),
                names(arguments[6]),
                Arrays.asList(arguments).subList(commandStart, arguments.length));
    }

    private static Set<String> names(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(",", -1));
    }
}
