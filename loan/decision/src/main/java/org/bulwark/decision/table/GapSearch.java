package org.bulwark.decision.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what no row matches: looks for any open part, makes it as large as it can be, and goes on as if a row matched that too, until
 * nothing is open.
 */
final class GapSearch {

    private final Space space;
    private final CheckLimits limits;

    GapSearch(Space space, CheckLimits limits) {
        this.space = space;
        this.limits = limits;
    }

    List<Finding> findings() {
        Steps steps = new Steps(limits.steps());
        Cover cover = new Cover(space.whole(), steps);
        space.rows().forEach(cover::add);
        List<Box> boxes = new ArrayList<>();
        List<Finding> end = new ArrayList<>();
        while (end.isEmpty()) {
            switch (cover.answer()) {
                case Cover.Answer.Covered _ -> {
                    return told(boxes, List.of());
                }
                case Cover.Answer.Unknown _ ->
                    end.add(new Finding.NotProven(Finding.Search.GAPS, List.of(), steps.spent()));
                case Cover.Answer.Open(Area part) -> {
                    if (boxes.size() == limits.examples()) {
                        end.add(new Finding.More(Finding.Search.GAPS, boxes.size()));
                    } else {
                        Area gap = space.widened(part, steps);
                        cover.add(gap);
                        boxes.add(space.box(gap));
                    }
                }
            }
        }
        return told(boxes, end);
    }

    private static List<Finding> told(List<Box> boxes, List<Finding> end) {
        List<Finding> findings = new ArrayList<>();
        boxes.stream()
                .sorted(Comparator.comparing(Box::isOfMissing).thenComparingInt(Box::narrowed))
                .forEach(box -> findings.add(new Finding.Gap(box)));
        findings.addAll(end);
        return findings;
    }
}
