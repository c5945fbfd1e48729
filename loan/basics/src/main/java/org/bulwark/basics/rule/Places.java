package org.bulwark.basics.rule;

import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import java.util.Map;
import java.util.Optional;

/** Where the parts of an expression stand in its text. */
final class Places {

    private final CelSource source;
    private final Map<Long, Integer> offsets;

    Places(CelSource source) {
        this.source = source;
        this.offsets = source.getPositionsMap();
    }

    /** An issue at a part. */
    RuleIssue issue(long part, RuleProblem code, String what, String hint) {
        Optional<CelSourceLocation> place =
                Optional.ofNullable(offsets.get(part)).flatMap(source::getOffsetLocation);
        return new RuleIssue(
                code,
                place.map(CelSourceLocation::getLine).orElse(1),
                place.map(p -> p.getColumn() + 1).orElse(1),
                what,
                hint);
    }
}
