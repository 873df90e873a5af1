package io.aicodeexecutor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;

class AcceptedChannelsTest {
    private final AcceptedChannels accepted = new AcceptedChannels();

    @Test
    void whatIsOpenWhenTheServerHasStoppedIsClosedAndWhatItClosedItselfIsForgotten() throws IOException {
        SocketChannel ended = SocketChannel.open();
        accepted.onAccepting(ended);
        ended.close();
        try (SocketChannel forgotten = SocketChannel.open()) {
            accepted.onAccepting(forgotten);
            assertThat(forgotten.isOpen()).isTrue();
            accepted.close();
            assertThat(forgotten.isOpen()).isFalse();
        }
    }

    @Test
    void whatIsAcceptedAfterThatIsClosedAtOnce() throws IOException {
        accepted.close();
        try (SocketChannel late = SocketChannel.open()) {
            accepted.onAccepting(late);
            assertThat(late.isOpen()).isFalse();
        }
    }
}
