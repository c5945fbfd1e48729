package org.bulwark.screening.fraud;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The strongly connected parts of a directed graph, by Tarjan (1972): of any two in one part, each is reached from the other. A part of
 * several holds a circle. Without recursion, so that long chains do no harm.
 */
final class Circles {

    private final Map<String, Set<String>> edges;
    private final Map<String, Integer> index = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> isOpen = new HashSet<>();
    private final List<List<String>> parts = new ArrayList<>();

    private Circles(Map<String, Set<String>> edges) {
        this.edges = edges;
    }

    /** The parts with two or more members, each in order of names. */
    static List<List<String>> of(Map<String, Set<String>> edges) {
        Circles circles = new Circles(edges);
        edges.keySet().stream()
                .sorted()
                .filter(node -> !circles.index.containsKey(node))
                .forEach(circles::visit);
        return circles.parts;
    }

    private record Step(
            String node, Iterator<String> next, @Nullable String from) {}

    private void visit(String root) {
        Deque<Step> steps = new ArrayDeque<>();
        steps.push(enter(root, null));
        while (!steps.isEmpty()) {
            Step step = steps.element();
            if (step.next.hasNext()) {
                String other = step.next.next();
                if (!index.containsKey(other)) {
                    steps.push(enter(other, step.node));
                } else if (isOpen.contains(other)) {
                    low.merge(step.node, index.getOrDefault(other, 0), Math::min);
                }
            } else {
                steps.pop();
                leave(step.node);
                if (step.from != null) {
                    low.merge(step.from, low.getOrDefault(step.node, 0), Math::min);
                }
            }
        }
    }

    private Step enter(String node, @Nullable String from) {
        index.put(node, index.size());
        low.put(node, index.size() - 1);
        open.push(node);
        isOpen.add(node);
        return new Step(
                node, edges.getOrDefault(node, Set.of()).stream().sorted().iterator(), from);
    }

    private void leave(String node) {
        if (!Objects.equals(low.get(node), index.get(node))) {
            return;
        }
        List<String> part = new ArrayList<>();
        String member;
        do {
            member = open.pop();
            isOpen.remove(member);
            part.add(member);
        } while (!member.equals(node));
        if (part.size() > 1) {
            parts.add(part.stream().sorted().toList());
        }
    }
}
