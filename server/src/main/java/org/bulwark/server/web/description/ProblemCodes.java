package org.bulwark.server.web.description;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bulwark.basics.ProblemCode;
import org.bulwark.server.web.HttpStatuses;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Which codes a handler may answer with, by status: those of its stage and of what it is built on, as the enums have them. */
final class ProblemCodes {

    private static final String HOUSE = "org.bulwark.server.";

    /** The words in the codes, by the package of the handler; the longest package that fits counts. */
    private static final Map<String, Set<String>> STAGES = Map.ofEntries(
            Map.entry("", Set.of("web", "access")),
            Map.entry("data", Set.of("web", "access", "data", "party")),
            Map.entry("decision", Set.of("web", "access", "decision", "policy", "party", "money", "vault", "rule")),
            Map.entry(
                    "decision.policy",
                    Set.of("web", "access", "decision", "policy", "rule", "money", "files", "version", "desk")),
            Map.entry(
                    "desk",
                    Set.of("web", "access", "decision", "policy", "rule", "files", "version", "desk", "score", "data")),
            Map.entry("indicator", Set.of("web", "access", "data", "party", "indicator", "files", "version", "desk")),
            Map.entry("screening", Set.of("web", "access", "screening", "decision", "files", "party")),
            Map.entry("contract", Set.of("web", "access", "contract", "money", "rule", "files", "vault")),
            Map.entry("warning", Set.of("web", "access", "warning", "vault", "indicator", "version", "desk")),
            Map.entry("workout", Set.of("web", "access", "workout", "contract", "money", "party", "vault")),
            Map.entry("retention", Set.of("web", "access", "retention", "version", "desk")),
            Map.entry("score", Set.of("web", "access", "score", "data", "files", "version", "desk")));

    private static final class All {
        static final List<ProblemCode> CODES = scan();
    }

    private ProblemCodes() {}

    static Map<Integer, SortedSet<String>> of(Class<?> handler) {
        String place = handler.getPackageName().substring(HOUSE.length() - 1).replaceFirst("^\\.", "");
        Set<String> stages = STAGES.entrySet().stream()
                .filter(one -> place.startsWith(one.getKey()))
                .max(Comparator.comparingInt(one -> one.getKey().length()))
                .orElseThrow()
                .getValue();
        return All.CODES.stream()
                .filter(code -> stages.contains(code.stage()))
                .collect(Collectors.groupingBy(
                        code -> HttpStatuses.of(code).value(),
                        TreeMap::new,
                        Collectors.mapping(ProblemCode::code, Collectors.toCollection(TreeSet::new))));
    }

    private static List<ProblemCode> scan() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProblemCode.class));
        return scanner.findCandidateComponents("org.bulwark").stream()
                .flatMap(found -> Arrays.stream(constants(String.valueOf(found.getBeanClassName()))))
                .toList();
    }

    private static ProblemCode[] constants(String name) {
        try {
            ProblemCode[] constants = (ProblemCode[]) Class.forName(name).getEnumConstants();
            return constants == null ? new ProblemCode[0] : constants;
        } catch (ClassNotFoundException e) {
            throw new LinkageError(name, e);
        }
    }
}
