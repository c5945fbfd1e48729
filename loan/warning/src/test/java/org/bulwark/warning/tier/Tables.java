package org.bulwark.warning.tier;

import java.util.ArrayList;
import java.util.List;
import org.bulwark.basics.rule.FactType;
import org.bulwark.decision.table.Cell;
import org.bulwark.decision.table.CellText;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.decision.table.HitPolicy;
import org.bulwark.decision.table.InputColumn;
import org.bulwark.decision.table.OutputColumn;
import org.bulwark.decision.table.Row;
import org.bulwark.warning.TestHouse;
import org.bulwark.warning.Tier;
import org.bulwark.warning.signal.Period;
import org.jspecify.annotations.Nullable;

/** The published rules, small. */
final class Tables {

    private static final List<InputColumn> INPUTS = List.of(
            InputColumn.of("signal.network.payment_delay", FactType.FLAG),
            InputColumn.of("signal.macro.industry_falls", FactType.FLAG),
            InputColumn.of("rupture.probability", FactType.NUMBER),
            InputColumn.of("sentiment.negative", FactType.NUMBER));

    private Tables() {}

    static TierRules rules() {
        return new TierRules(table("orange"), TestHouse.map("sentiment.negative", Tier.BLUE), 2, Period.MONTH);
    }

    static DecisionTable table(String middle) {
        return new DecisionTable(
                "tier",
                HitPolicy.COLLECT,
                INPUTS,
                List.of(OutputColumn.of("tier", FactType.TEXT)),
                List.of(
                        row("delay-in-falling-industry", middle, "true", "true", "-", "-"),
                        row("rupture", "red", "-", "-", ">= 0.5", "-"),
                        row("bad-sentiment", "blue", "-", "-", "-", "> 0.6")));
    }

    private static Row row(String id, String tier, String... cells) {
        List<Cell> parsed = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            parsed.add(CellText.parse(cells[i], INPUTS.get(i).type(), id));
        }
        List<@Nullable Object> outputs = new ArrayList<>();
        outputs.add(tier);
        return Row.of(id, parsed, outputs);
    }
}
