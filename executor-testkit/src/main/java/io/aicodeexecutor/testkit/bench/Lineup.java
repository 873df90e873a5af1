package io.aicodeexecutor.testkit.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The subjects of some rows, opened side by side so that they can take turns.
final class Lineup implements AutoCloseable {
    private final List<Subject> present = new ArrayList<>();
    private final Map<SubjectName, String> absent = new EnumMap<>(SubjectName.class);

    private Lineup() {}

    /// Opens those that this host has.
    ///
    /// @param lanes programs that the product runs at the same time
    static Lineup open(Ground ground, List<SubjectName> names, int lanes) throws IOException, InterruptedException {
        Lineup lineup = new Lineup();
        try {
            for (SubjectName name : names) {
                try {
                    lineup.present.add(open(ground, name, lanes));
                } catch (AbsentException reason) {
                    lineup.absent.put(name, reason.reason());
                }
            }
            for (Subject subject : lineup.present) {
                subject.settle();
            }
            return lineup;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            lineup.close();
            throw failed;
        }
    }

    private static Subject open(Ground ground, SubjectName name, int lanes)
            throws AbsentException, IOException, InterruptedException {
        return switch (name) {
            case EMBEDDED, EMBEDDED_PER_EXECUTION -> EmbeddedSubject.open(name, lanes);
            case HTTP -> HttpSubject.open(ground, lanes);
            case GRAALPY -> InProcessSubject.open(ground);
            case PYTHON -> new ProcessSubject(name, ground.baselines().pythonCommand());
            case BWRAP -> new ProcessSubject(name, ground.baselines().bwrapCommand());
        };
    }

    /// Those that are there, each time beginning with another one.
    List<Subject> turn(int round) {
        List<Subject> order = new ArrayList<>(present);
        if (!order.isEmpty()) {
            Collections.rotate(order, -(round % order.size()));
        }
        return order;
    }

    Optional<Subject> subject(SubjectName name) {
        return present.stream().filter(subject -> subject.name() == name).findFirst();
    }

    /// Writes into the results who is not there.
    void noteAbsent(Results results, Row row) {
        absent.forEach((name, reason) -> results.add(row, name, new Cell.Absent(reason)));
    }

    @Override
    public void close() {
        present.forEach(Subject::close);
    }
}
