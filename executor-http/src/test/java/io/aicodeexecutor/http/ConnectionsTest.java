package io.aicodeexecutor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/// How many connections there are, and that none outlives the service.
class ConnectionsTest {
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final ScriptedExecutor executor = new ScriptedExecutor();
    private TestService service = TestService.start(executor);

    @AfterEach
    void close() {
        service.close();
    }

    @RepeatedTest(3)
    void aClientThatNeverFinishesItsHeadHoldsNoCloseUp() throws Exception {
        try (Socket slow = service.connect()) {
            OutputStream head = slow.getOutputStream();
            head.write("GET /health HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            Thread dripping = Thread.ofVirtual().start(() -> drip(head));
            int port = service.service().port();
            service.service().close();
            dripping.join();
            assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    /// What is beyond the limit waits in the kernel's queue or, accepted together with others, is closed.
    @RepeatedTest(3)
    void connectionsBeyondTheLimitAreNotServedUntilOthersEnd() throws Exception {
        service.close();
        service = TestService.ofConnections(2, executor);
        int patience = (int) TestService.PATIENCE.toMillis();
        try (Socket one = service.connect();
                Socket two = service.connect()) {
            assertThat(isAnswered(one, patience)).isTrue();
            assertThat(isAnswered(two, patience)).isTrue();
            try (Socket three = service.connect()) {
                assertThat(isAnswered(three, 1_000)).isFalse();
            }
            one.shutdownOutput();
            boolean answered = false;
            for (int tries = 0; tries < 400 && !answered; tries++) {
                pause(50);
                try (Socket next = service.connect()) {
                    answered = isAnswered(next, 1_000);
                }
            }
            assertThat(answered).isTrue();
        }
    }

    private static boolean isAnswered(Socket connection, int withinMillis) {
        try {
            connection
                    .getOutputStream()
                    .write("GET /health HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            connection.setSoTimeout(withinMillis);
            return connection.getInputStream().read() == 'H';
        } catch (IOException silentOrClosed) {
            return false;
        }
    }

    /// A connection is open to its client from the moment the kernel has it, whatever the server knows of it by then.
    @RepeatedTest(10)
    void noConnectionOutlivesTheServiceHoweverLateItIsMade() throws Exception {
        List<Socket> made = new ArrayList<>();
        try {
            int port = service.service().port();
            CompletableFuture<Void> connecting = CompletableFuture.runAsync(() -> connectUntilRefused(port, made));
            while (sizeOf(made) == 0) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            service.service().close();
            connecting.get(1, TimeUnit.MINUTES);
            assertThat(made).filteredOn(Socket::isConnected).allMatch(ConnectionsTest::isEnded);
        } finally {
            for (Socket connection : made) {
                connection.close();
            }
        }
    }

    /// Ends where the kernel refuses a connection; one that finds its queue full is made again.
    private static void connectUntilRefused(int port, List<Socket> made) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        boolean refused = false;
        while (!refused && sizeOf(made) < 1_000) {
            Socket connection = new Socket();
            synchronized (made) {
                made.add(connection);
            }
            try {
                connection.connect(address, 500);
            } catch (IOException failed) {
                refused = failed instanceof ConnectException;
            }
        }
    }

    private static int sizeOf(List<Socket> made) {
        synchronized (made) {
            return made.size();
        }
    }

    /// Whether the server has closed a connection. The client says something first: a handshake that ends while the
    /// kernel closes the listening socket may leave a connection that has no other side, and nothing tells its client
    /// until it speaks (one of 22,248 in a loop of bare sockets, without any server).
    private static boolean isEnded(Socket connection) {
        try {
            connection.setSoTimeout(10_000);
            connection.getOutputStream().write('G');
            return connection.getInputStream().read() == -1;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /// Writes now and then, more often than a silent connection is closed, until the other side is gone.
    private static void drip(OutputStream head) {
        while (true) {
            try {
                head.write('x');
                head.flush();
            } catch (IOException gone) {
                return;
            }
            pause(200);
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }
}
