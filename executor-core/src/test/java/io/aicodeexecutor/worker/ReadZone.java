package io.aicodeexecutor.worker;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// A TZif file as somebody else reads it: by RFC 8536, from the first byte to the last.
///
/// @param version the digit in the header
/// @param times when clocks are changed
/// @param after by change, which clock they show from then on
/// @param clocks all of them; the first one is what they showed before the first change
/// @param footer the rule at the end
record ReadZone(int version, List<Long> times, List<Integer> after, List<LocalClock> clocks, String footer) {
    private static final int RESERVED_BYTES = 15;
    private static final int CLOCK_BYTES = 6;

    static ReadZone of(String zone) {
        return of(ZoneFile.of(ZoneId.of(zone)));
    }

    static ReadZone of(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        Header first = Header.read(in);
        in.position(in.position() + first.times * 5 + first.clocks * CLOCK_BYTES + first.nameBytes);
        Header header = Header.read(in);
        if (header.version != first.version || first.clocks == 0 || first.nameBytes == 0) {
            throw new AssertionError("two headers that do not fit: " + first + ", " + header);
        }
        List<Long> times = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        for (int i = 0; i < header.times; i++) {
            times.add(in.getLong());
        }
        for (int i = 0; i < header.times; i++) {
            after.add(Byte.toUnsignedInt(in.get()));
        }
        ByteBuffer clockBytes = in.slice(in.position(), header.clocks * CLOCK_BYTES);
        in.position(in.position() + header.clocks * CLOCK_BYTES);
        byte[] names = new byte[header.nameBytes];
        in.get(names);
        List<LocalClock> clocks = new ArrayList<>();
        for (int i = 0; i < header.clocks; i++) {
            clocks.add(new LocalClock(clockBytes.getInt(), clockBytes.get() == 1, name(names, clockBytes.get())));
        }
        byte[] footer = new byte[in.remaining()];
        in.get(footer);
        String text = new String(footer, StandardCharsets.US_ASCII);
        if (!text.startsWith("\n") || text.indexOf('\n', 1) != text.length() - 1) {
            throw new AssertionError("a footer is one line between two ends of lines, not " + text);
        }
        return new ReadZone(header.version, times, after, clocks, text.strip());
    }

    private static String name(byte[] names, int at) {
        int end = at;
        while (names[end] != 0) {
            end++;
        }
        return new String(names, at, end - at, StandardCharsets.US_ASCII);
    }

    /// What clocks show, up to the last change.
    LocalClock at(long epochSecond) {
        int changes = 0;
        while (changes < times.size() && times.get(changes) <= epochSecond) {
            changes++;
        }
        return clocks.get(changes == 0 ? 0 : after.get(changes - 1));
    }

    private record Header(int version, int times, int clocks, int nameBytes) {
        static Header read(ByteBuffer in) {
            byte[] magic = new byte[4];
            in.get(magic);
            int version = in.get() - '0';
            byte[] reserved = new byte[RESERVED_BYTES];
            in.get(reserved);
            int[] counts = new int[6];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = in.getInt();
            }
            if (!new String(magic, StandardCharsets.US_ASCII).equals("TZif")
                    || counts[0] + counts[1] + counts[2] != 0) {
                throw new AssertionError("no header of ours");
            }
            return new Header(version, counts[3], counts[4], counts[5]);
        }
    }
}
