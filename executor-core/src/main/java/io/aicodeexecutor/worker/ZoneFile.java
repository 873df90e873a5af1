package io.aicodeexecutor.worker;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A time zone of the JDK as the bytes of a TZif file (RFC 8536), which Python's `zoneinfo` reads.
///
/// All of its changes stand in the file one by one, those that its last rules make up to the end of 2037. What follows
/// is said by a rule at the end of the file, or, where POSIX has no words for it, is what the last change left.
final class ZoneFile {
    private static final Instant LISTED_UNTIL = Instant.parse("2038-01-01T00:00:00Z");

    /// Less than any season.
    private static final long SILENT_CHANGES_APART_SECONDS = 28 * 86_400;

    private static final byte[] MAGIC = "TZif".getBytes(StandardCharsets.US_ASCII);
    private static final int RESERVED_BYTES = 15;

    /// Python reads the place of a name as a signed byte.
    private static final int NAME_BYTES_MAX = Byte.MAX_VALUE;

    private final ZoneRules rules;
    private final ZoneNames names;
    private final LocalClock first;
    private final List<Change> changes = new ArrayList<>();

    /// Clocks show something else from an instant on.
    private record Change(long epochSecond, LocalClock after) {}

    private ZoneFile(ZoneId zone) {
        this.rules = zone.getRules();
        this.names = new ZoneNames(zone, LISTED_UNTIL);
        List<ZoneOffsetTransition> transitions = transitions();
        this.first = transitions.isEmpty()
                ? names.at(Instant.EPOCH)
                : names.before(transitions.getFirst().getOffsetBefore());
        for (int i = 0; i < transitions.size(); i++) {
            Instant from = transitions.get(i).getInstant();
            boolean last = i + 1 == transitions.size();
            Instant to = last ? LISTED_UNTIL : transitions.get(i + 1).getInstant();
            add(from);
            addSilentChanges(from.getEpochSecond(), to.getEpochSecond() - 1);
        }
    }

    /// The file of a zone.
    static byte[] of(ZoneId zone) {
        return new ZoneFile(zone).bytes();
    }

    private List<ZoneOffsetTransition> transitions() {
        List<ZoneOffsetTransition> all = new ArrayList<>(rules.getTransitions());
        if (!rules.getTransitionRules().isEmpty()) {
            Instant after = all.isEmpty() ? Instant.EPOCH : all.getLast().getInstant();
            ZoneOffsetTransition next = rules.nextTransition(after);
            while (next != null && next.getInstant().isBefore(LISTED_UNTIL)) {
                all.add(next);
                next = rules.nextTransition(next.getInstant());
            }
        }
        return all;
    }

    private void add(Instant instant) {
        changes.add(new Change(instant.getEpochSecond(), names.at(instant)));
    }

    /// What was daylight saving time may become standard time while clocks are left alone, as in Turkey in 2016, and
    /// the other way round, as in Argentina in 1999. Java knows, and does not list it.
    private void addSilentChanges(long from, long to) {
        for (long before = from; before < to; ) {
            long after = Math.min(before + SILENT_CHANGES_APART_SECONDS, to);
            if (isDaylight(before) != isDaylight(after)) {
                add(Instant.ofEpochSecond(silentChange(before, after)));
            }
            before = after;
        }
    }

    private long silentChange(long from, long to) {
        long before = from;
        long after = to;
        while (after - before > 1) {
            long between = before + (after - before) / 2;
            if (isDaylight(between) == isDaylight(from)) {
                before = between;
            } else {
                after = between;
            }
        }
        return after;
    }

    private boolean isDaylight(long epochSecond) {
        return rules.isDaylightSavings(Instant.ofEpochSecond(epochSecond));
    }

    private PosixRule footer() {
        LocalClock last = changes.isEmpty() ? first : changes.getLast().after();
        if (rules.getTransitionRules().isEmpty()) {
            return PosixRule.fixed(last);
        }
        LocalClock other =
                changes.size() < 2 ? first : changes.get(changes.size() - 2).after();
        LocalClock standard = last.daylight() ? other : last;
        LocalClock daylight = last.daylight() ? last : other;
        return PosixRule.of(standard, daylight, rules.getTransitionRules()).orElse(PosixRule.fixed(last));
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            PosixRule footer = footer();
            int version = footer.extended() ? '3' : '2';
            // readers of the second version skip what is for those of the first, which may so be empty
            writeHeader(out, version, 0, 1, 1);
            out.write(new byte[6 + 1]);
            writeChanges(out, version);
            out.writeBytes("\n" + footer.text() + "\n");
        } catch (IOException impossible) {
            throw new IllegalStateException("an array could not be written", impossible);
        }
        return bytes.toByteArray();
    }

    private static void writeHeader(DataOutputStream out, int version, int changes, int clocks, int nameBytes)
            throws IOException {
        out.write(MAGIC);
        out.writeByte(version);
        out.write(new byte[RESERVED_BYTES]);
        // how many tell whether a change was given in UTC or standard time, and how many leap seconds: none
        for (int count : new int[] {0, 0, 0, changes, clocks, nameBytes}) {
            out.writeInt(count);
        }
    }

    private void writeChanges(DataOutputStream out, int version) throws IOException {
        Set<LocalClock> distinct = new LinkedHashSet<>();
        distinct.add(first);
        changes.forEach(change -> distinct.add(change.after()));
        List<LocalClock> clocks = List.copyOf(distinct);
        StringBuilder nameBytes = new StringBuilder();
        clocks.stream()
                .map(LocalClock::name)
                .distinct()
                .forEach(name -> nameBytes.append(name).append('\0'));
        if (nameBytes.length() > NAME_BYTES_MAX) {
            throw new IllegalStateException("a zone has too many names: " + clocks);
        }
        writeHeader(out, version, changes.size(), clocks.size(), nameBytes.length());
        for (Change change : changes) {
            out.writeLong(change.epochSecond());
        }
        for (Change change : changes) {
            out.writeByte(clocks.indexOf(change.after()));
        }
        for (LocalClock clock : clocks) {
            out.writeInt(clock.offsetSeconds());
            out.writeBoolean(clock.daylight());
            out.writeByte(place(nameBytes, clock.name()));
        }
        out.writeBytes(nameBytes.toString());
    }

    private static int place(StringBuilder nameBytes, String name) {
        return nameBytes.indexOf(name + '\0');
    }
}
