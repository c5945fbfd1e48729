package org.bulwark.server.desk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.server.access.Caller;
import org.springframework.stereotype.Component;

/** All kinds that take the desk's way. */
@Component
class DeskKinds {

    private final Map<String, DeskKind<?>> byWord;

    DeskKinds(List<DeskKind<?>> kinds) {
        byWord = new TreeMap<>(kinds.stream().collect(Collectors.toMap(DeskKind::word, Function.identity())));
    }

    /** The kind of a version: {@link DeskProblem#VERSION_UNKNOWN} when there is none. */
    DeskKind<?> of(VersionKey key) {
        DeskKind<?> kind = byWord.get(key.kind());
        if (kind == null) {
            throw DeskProblem.VERSION_UNKNOWN.with(
                    "There is nothing of the kind '" + key.kind() + "'.",
                    "The kinds are " + String.join(", ", byWord.keySet()) + ".");
        }
        return kind;
    }

    /** The kinds that somebody may see. */
    List<DeskKind<?>> seenBy(Caller caller) {
        return byWord.values().stream()
                .filter(kind -> caller.may(kind.rights().read()))
                .toList();
    }
}
