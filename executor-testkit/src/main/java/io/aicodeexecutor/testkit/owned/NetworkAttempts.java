package io.aicodeexecutor.testkit.owned;

import static io.aicodeexecutor.testkit.owned.Attempt.refused;
import static io.aicodeexecutor.testkit.owned.Attempt.thrown;
import static io.aicodeexecutor.testkit.owned.RawKernel.answer;

import io.aicodeexecutor.testkit.owned.Attempt.Target;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Attempts at sockets of every family, and at listeners that the test really has.
final class NetworkAttempts {
    private static final int AF_UNIX = 1;
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final int SOCK_STREAM = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SOCKADDR_IN_BYTES = 16;
    private static final int SOCKADDR_IN6_BYTES = 28;
    private static final int FAMILIES = 46;
    private static final int TYPES = 6;

    /// EPERM, EACCES, ENETUNREACH, EADDRNOTAVAIL, ECONNREFUSED: refused, or alone in an empty network.
    private static final List<Integer> ALONE = List.of(1, 13, 99, 101, 111);

    private NetworkAttempts() {}

    static List<Attempt> all() {
        return List.of(
                network(
                        "connect_to_loopback",
                        (kernel, ground) -> connect(kernel, AF_INET, SOCK_STREAM, inet(ground.port(), 127, 0, 0, 1))),
                network(
                        "connect_to_loopback_by_ipv6",
                        (kernel, ground) -> connect(kernel, AF_INET6, SOCK_STREAM, inet6(ground.port()))),
                network(
                        "connect_to_the_metadata_address",
                        (kernel, ground) -> connect(kernel, AF_INET, SOCK_STREAM, inet(80, 169, 254, 169, 254))),
                network(
                        "connect_to_an_abstract_socket",
                        (kernel, ground) ->
                                connect(kernel, AF_UNIX, SOCK_STREAM, abstractAddress(ground.abstractName()))),
                network(
                        "send_a_datagram_to_loopback",
                        (kernel, ground) -> send(kernel, inet(ground.port(), 127, 0, 0, 1))),
                network("send_a_datagram_to_a_name_server", (kernel, ground) -> send(kernel, inet(53, 127, 0, 0, 53))),
                network("listen_on_every_address", (kernel, ground) -> listen(kernel)),
                refused(
                        "make_a_pair_of_sockets",
                        Target.RESOURCE,
                        List.of(1),
                        (kernel, ground) -> answer(kernel.call(53, 199, AF_UNIX, SOCK_STREAM, 0, new byte[8]))),
                thrown("connect_by_java", Target.NETWORK, (kernel, ground) -> {
                    try (Socket socket =
                            new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), ground.port())) {
                        return "connected " + socket;
                    }
                }),
                thrown("listen_by_java", Target.NETWORK, (kernel, ground) -> {
                    try (ServerSocket socket = new ServerSocket(0)) {
                        return "listens " + socket;
                    }
                }),
                thrown("make_a_datagram_socket_by_java", Target.RESOURCE, (kernel, ground) -> {
                    try (DatagramSocket socket = new DatagramSocket()) {
                        return "bound " + socket;
                    }
                }),
                thrown(
                        "resolve_a_name_by_java",
                        Target.NETWORK,
                        (kernel, ground) -> "resolved " + Arrays.toString(InetAddress.getAllByName("host.invalid"))),
                new Attempt(
                        "open_a_socket_of_every_family",
                        Target.RESOURCE,
                        "",
                        (kernel, ground) -> families(kernel),
                        "none"::equals));
    }

    private static Attempt network(String name, Attempt.Body body) {
        return refused(name, Target.NETWORK, ALONE, body);
    }

    private static String families(RawKernel kernel) {
        List<String> opened = new ArrayList<>();
        for (int family = 0; family < FAMILIES; family++) {
            for (int type = 1; type < TYPES; type++) {
                long socket = kernel.call(41, 198, family, type, 0);
                if (socket >= 0) {
                    opened.add(family + "/" + type);
                    kernel.call(3, 57, socket);
                }
            }
        }
        return opened.isEmpty() ? "none" : String.join(" ", opened);
    }

    private static String connect(RawKernel kernel, int family, int type, byte[] address) {
        return withSocket(kernel, family, type, socket -> kernel.call(42, 203, socket, address, address.length));
    }

    private static String send(RawKernel kernel, byte[] address) {
        return withSocket(
                kernel,
                AF_INET,
                SOCK_DGRAM,
                socket -> kernel.call(44, 206, socket, "x", 1, 0, address, address.length));
    }

    /// A listener in a network of one's own is no harm, so an accepted connection from outside would be needed; what
    /// counts here is that the host's addresses are not to be had.
    private static String listen(RawKernel kernel) {
        byte[] everywhere = inet(0, 0, 0, 0, 0);
        return withSocket(
                kernel, AF_INET, SOCK_STREAM, socket -> kernel.call(49, 200, socket, everywhere, everywhere.length));
    }

    private interface OnSocket {
        long call(long socket);
    }

    private static String withSocket(RawKernel kernel, int family, int type, OnSocket then) {
        long socket = kernel.call(41, 198, family, type, 0);
        if (socket < 0) {
            return answer(socket);
        }
        long result = then.call(socket);
        kernel.call(3, 57, socket);
        return answer(result);
    }

    private static byte[] inet(int port, int... address) {
        byte[] bytes = new byte[SOCKADDR_IN_BYTES];
        bytes[0] = AF_INET;
        putPort(bytes, port);
        for (int i = 0; i < address.length; i++) {
            bytes[4 + i] = (byte) address[i];
        }
        return bytes;
    }

    private static byte[] inet6(int port) {
        byte[] bytes = new byte[SOCKADDR_IN6_BYTES];
        bytes[0] = AF_INET6;
        putPort(bytes, port);
        bytes[23] = 1;
        return bytes;
    }

    private static void putPort(byte[] bytes, int port) {
        bytes[2] = (byte) (port >>> 8);
        bytes[3] = (byte) port;
    }

    private static byte[] abstractAddress(String name) {
        byte[] text = name.getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = new byte[3 + text.length];
        bytes[0] = AF_UNIX;
        System.arraycopy(text, 0, bytes, 3, text.length);
        return bytes;
    }
}
