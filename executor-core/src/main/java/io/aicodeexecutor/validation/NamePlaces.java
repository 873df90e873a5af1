package io.aicodeexecutor.validation;

import com.oracle.graal.python.pegparser.sst.SSTNode;
import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Where each name of a source stands: the tree says it of expressions only, while definitions, imports, handlers
/// and patterns hold names as bare text. Not thread-safe.
final class NamePlaces {
    private final NavigableMap<Place, String> names = new TreeMap<>();

    void add(SourceRange range, String name) {
        names.put(Place.startOf(range), name);
    }

    /// The first such name in a node; the start of the node if there is none.
    Place first(SSTNode node, String name) {
        return first(Place.of(node), Place.endOf(node), name);
    }

    /// The first such name between two places; the former place if there is none.
    Place first(Place from, Place to, String name) {
        return find(names.subMap(from, true, to, true), name, from);
    }

    /// The last such name in a node; the start of the node if there is none.
    Place last(SSTNode node, String name) {
        return last(Place.of(node), Place.endOf(node), name);
    }

    /// The last such name between two places; the former place if there is none.
    Place last(Place from, Place to, String name) {
        return find(names.subMap(from, true, to, false).descendingMap(), name, from);
    }

    private static Place find(NavigableMap<Place, String> among, String name, Place otherwise) {
        for (Map.Entry<Place, String> candidate : among.entrySet()) {
            if (candidate.getValue().equals(name)) {
                return candidate.getKey();
            }
        }
        return otherwise;
    }
}
