package org.bulwark.decision.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds rows that are in each other's way. Rows are handed in one after the other, none twice. */
final class RowSearch {

    private static final int ROWS_SHARE = 100; // one row may take this part of all steps

    private final DecisionTable table;
    private final Space space;
    private final CheckLimits limits;
    private final Steps pairs;
    private final Steps covers;
    private final Map<Finding.Search, List<Finding>> found = new EnumMap<>(Finding.Search.class);
    private final Map<Finding.Search, List<String>> unproven = new EnumMap<>(Finding.Search.class);
    private final Map<Finding.Search, Boolean> more = new EnumMap<>(Finding.Search.class);

    RowSearch(DecisionTable table, Space space, CheckLimits limits) {
        this.table = table;
        this.space = space;
        this.limits = limits;
        this.pairs = new Steps(limits.steps());
        this.covers = new Steps(limits.steps());
    }

    /** All that was found, and what was not proven. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        found.values().forEach(all::addAll);
        more.keySet().forEach(search -> all.add(new Finding.More(search, limits.examples())));
        unproven.forEach((search, rows) -> all.add(new Finding.NotProven(search, rows, limits.steps())));
        return all;
    }

    /** UNIQUE: earlier rows that match something that this row matches. */
    void overlaps(int row) {
        earlier(row)
                .ifPresentOrElse(
                        rows -> {
                            for (int other : rows) {
                                add(
                                        Finding.Search.OVERLAPS,
                                        () -> new Finding.Overlap(id(other), id(row), example(other, row)));
                            }
                        },
                        () -> giveUp(Finding.Search.OVERLAPS, row));
    }

    /** FIRST: whether earlier rows leave something for this row, and which of them take something of it. */
    void masks(int row) {
        Optional<List<Integer>> earlier = earlier(row);
        if (earlier.isEmpty()) {
            giveUp(Finding.Search.UNREACHABLE, row);
            giveUp(Finding.Search.MASKED, row);
            return;
        }
        List<Integer> rows = earlier.get();
        Steps steps = new Steps(Math.min(covers.left(), Math.max(1, limits.steps() / ROWS_SHARE)));
        Cover cover = new Cover(space.row(row), steps);
        rows.forEach(other -> cover.add(space.row(other)));
        Cover.Answer answer = cover.answer();
        covers.spend(steps.spent());
        switch (answer) {
            case Cover.Answer.Covered(BitSet by) ->
                add(
                        Finding.Search.UNREACHABLE,
                        () -> new Finding.Unreachable(
                                id(row),
                                by.stream().mapToObj(i -> id(rows.get(i))).toList()));
            case Cover.Answer.Open _ -> masked(row, rows);
            case Cover.Answer.Unknown _ -> {
                giveUp(Finding.Search.UNREACHABLE, row);
                masked(row, rows);
            }
        }
    }

    private void masked(int row, List<Integer> earlier) {
        boolean takesTheRest = row == table.rows().size() - 1
                && table.rows().get(row).cells().stream().allMatch(Cell.ANY::equals);
        for (int other : earlier) {
            boolean differ = !table.rows()
                    .get(other)
                    .outputs()
                    .equals(table.rows().get(row).outputs());
            if (differ && !takesTheRest) {
                add(Finding.Search.MASKED, () -> new Finding.Masked(id(row), id(other), example(other, row)));
            }
        }
    }

    /** The earlier rows that meet a row; nothing when the steps are spent. */
    private Optional<List<Integer>> earlier(int row) {
        pairs.spend(row);
        if (pairs.areSpent()) {
            return Optional.empty();
        }
        List<Integer> rows = new ArrayList<>();
        for (int other = 0; other < row; other++) {
            if (space.row(other).meets(space.row(row))) {
                rows.add(other);
            }
        }
        return Optional.of(rows);
    }

    private Box example(int one, int other) {
        return space.box(space.row(one).and(space.row(other)));
    }

    private String id(int row) {
        return table.rows().get(row).id();
    }

    /** Names a finding; it is not even made when enough are named. */
    private void add(Finding.Search search, Supplier<Finding> finding) {
        List<Finding> named = found.computeIfAbsent(search, s -> new ArrayList<>());
        if (named.size() < limits.examples()) {
            named.add(finding.get());
        } else {
            more.put(search, true);
        }
    }

    private void giveUp(Finding.Search search, int row) {
        unproven.computeIfAbsent(search, s -> new ArrayList<>()).add(id(row));
    }
}
