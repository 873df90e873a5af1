package io.aicodeexecutor.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// What a program prints, up to the limit.
final class CapturedOutputTest {
    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void outputIsKeptUpToTheLimitAndMarkedPastIt() {
        CapturedOutput output = new CapturedOutput(5);
        assertThat(output.add(bytes("abc"))).isEqualTo("abc");
        assertThat(output.add(bytes("de"))).isEqualTo("de");
        assertThat(output.isTruncated()).isFalse();
        assertThat(output.add(bytes("f"))).isEmpty();
        assertThat(output.isTruncated()).isTrue();
        assertThat(output.isPastTheMarker()).isFalse();
        output.add(bytes("g"));
        assertThat(output.isPastTheMarker()).isTrue();
        assertThat(output.text()).isEqualTo("abcde");
        assertThat(output.received()).isEqualTo(7);
    }

    @Test
    void aCharacterThatArrivesInTwoPiecesIsOneCharacter() {
        CapturedOutput output = new CapturedOutput(100);
        byte[] smile = "😀".getBytes(StandardCharsets.UTF_8);
        assertThat(output.add(ByteBuffer.wrap(smile, 0, 2))).isEmpty();
        assertThat(output.add(ByteBuffer.wrap(smile, 2, 2))).isEqualTo("😀");
        assertThat(output.text()).isEqualTo("😀");
    }

    @Test
    void aCharacterThatTheLimitCutsIsLeftOut() {
        for (String whole : new String[] {"é", "ࠀ", "€", "😀"}) {
            CapturedOutput output = new CapturedOutput(2 + whole.getBytes(StandardCharsets.UTF_8).length - 1);
            output.add(bytes("ab" + whole));
            assertThat(output.text()).isEqualTo("ab");
        }
        CapturedOutput exact = new CapturedOutput(4);
        exact.add(bytes("abé!"));
        assertThat(exact.text()).isEqualTo("abé");
    }

    @Test
    void bytesThatAreNotUtf8AreKeptWhereTheLimitCutsThem() {
        for (int bytesMax : new int[] {2, 6}) {
            CapturedOutput output = new CapturedOutput(bytesMax);
            byte[] middles = new byte[bytesMax + 1];
            Arrays.fill(middles, (byte) 0x80);
            output.add(ByteBuffer.wrap(middles));
            assertThat(output.text()).isEqualTo("\uFFFD".repeat(bytesMax));
        }
    }

    @Test
    void bytesThatAreNotUtf8AreReplaced() {
        CapturedOutput output = new CapturedOutput(10);
        assertThat(output.add(ByteBuffer.wrap(new byte[] {'a', (byte) 0xFF, 'b'})))
                .isEqualTo("a\uFFFDb");
        assertThat(output.text()).isEqualTo("a\uFFFDb");
    }
}
