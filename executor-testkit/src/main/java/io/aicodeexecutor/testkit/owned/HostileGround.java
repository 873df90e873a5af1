package io.aicodeexecutor.testkit.owned;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/// Things on the host that are worth an attack, and a look at whether one reached them: a file that everybody may read,
/// a directory that everybody may write to, listeners on loopback and on an abstract socket.
final class HostileGround implements AutoCloseable {
    static final String SECRET = "the-secret-of-the-host";

    private static final int BACKLOG = 8;

    private final TemporaryTree tree;
    private final Path open;
    private final Path secret;
    private final ServerSocket listener;
    private final RawKernel kernel = new RawKernel();
    private final long abstractListener;
    private final String abstractName;

    HostileGround() {
        try {
            tree = new TemporaryTree("aicodeexecutor-ground");
            Path directory = tree.directory();
            secret = Files.writeString(directory.resolve("secret"), SECRET);
            Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
            open = Files.createDirectory(directory.resolve("open"));
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
            Files.writeString(open.resolve("victim"), "untouched");
            Files.setPosixFilePermissions(open.resolve("victim"), PosixFilePermissions.fromString("rw-rw-rw-"));
            abstractName = directory.getFileName().toString();
            listener = new ServerSocket(0, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            listener.setSoTimeout(1);
            abstractListener = listenAbstractly();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private long listenAbstractly() {
        byte[] name = abstractName.getBytes(StandardCharsets.US_ASCII);
        byte[] address = new byte[3 + name.length];
        address[0] = 1;
        System.arraycopy(name, 0, address, 3, name.length);
        long socket = kernel.call(41, 198, 1, 1, 0);
        long bound = kernel.call(49, 200, socket, address, address.length);
        long listening = kernel.call(50, 201, socket, BACKLOG);
        if (socket < 0 || bound < 0 || listening < 0) {
            throw new IllegalStateException("no abstract socket: " + socket + " " + bound + " " + listening);
        }
        return socket;
    }

    /// For attacks to reach for.
    Ground ground() {
        long self = ProcessHandle.current().pid();
        List<Long> workers =
                ProcessHandle.current().children().map(ProcessHandle::pid).toList();
        return new Ground(self, workers, secret.toString(), open.toString(), listener.getLocalPort(), abstractName);
    }

    /// What attacks have left, in words; empty if nothing.
    List<String> traces() throws IOException {
        List<String> traces = new java.util.ArrayList<>();
        try (Stream<Path> files = Files.list(open)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("victim"))
                    .forEach(traces::add);
        }
        if (!Files.exists(open.resolve("victim"))
                || !Files.readString(open.resolve("victim")).equals("untouched")) {
            traces.add("the victim was touched");
        }
        try {
            traces.add("a connection from " + listener.accept().getRemoteSocketAddress());
        } catch (java.net.SocketTimeoutException none) {
            // as it must be
        }
        return traces;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            kernel.call(3, 57, abstractListener);
            // with what attempts that got through have made
            tree.close();
        }
    }
}
