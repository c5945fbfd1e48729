package org.bulwark.server.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.server.contract.PartyDues;
import org.bulwark.warning.Tier;
import org.bulwark.warning.alert.Alert;
import org.bulwark.warning.alert.AlertRules;
import org.bulwark.warning.alert.AlertStep;
import org.bulwark.warning.alert.Claim;
import org.bulwark.warning.alert.Ground;
import org.bulwark.warning.alert.Situation;

/** What one party would have made some rules say, look after look: by the code of live looks, and nothing of it is kept. */
final class RuleRun {

    private final String party;
    private final String branch;
    private final Rules rules;
    private Memory memory;
    private Optional<Alert> alert = Optional.empty();

    RuleRun(String party, String branch, Rules rules) {
        this.party = party;
        this.branch = branch;
        this.rules = rules;
        this.memory = Memory.none(rules.signals().signals());
    }

    /**
     * What a look found.
     *
     * @param active the places of the signals that counted
     * @param tier the tier at which the party stood
     * @param opened what an alert warned of that was opened by this look; none where none was
     * @param claim what an alert that is open asks of its branch
     */
    record Found(int[] active, Optional<Tier> tier, List<String> opened, Optional<Claim> claim) {}

    /**
     * Looks.
     *
     * @param exposed what the party owes or may draw, as known then
     * @param dues what the party has to pay under its contracts; as known on the day counts
     * @param at the instant, in microseconds
     */
    Found look(IndicatorValues values, String industry, Money exposed, PartyDues dues, LocalDate day, long at) {
        Looked looked = Looked.of(values, industry, memory, rules, dues, day);
        memory = looked.memory();
        alert = AlertRules.USUAL.after(
                alert, new Situation(party, at, memory.tier().tier(), looked.grounds()));
        Optional<Claim> claim = alert.filter(Alert::isOpen).map(open -> {
            Weight weight = Weight.of(open.id(), branch, open.tier(), exposed, looked.active());
            return new Claim(open.id(), branch, weight.loss().minor(), open.tier(), weight.months());
        });
        return new Found(
                memory.signals().active(),
                memory.tier().tier(),
                alert.map(one -> opened(one, at)).orElse(List.of()),
                claim);
    }

    private static List<String> opened(Alert alert, long at) {
        List<String> causes = new ArrayList<>();
        switch (alert.history().getLast()) {
            case AlertStep.Opened it
            when it.at() == at -> it.grounds().stream().map(Ground::cause).forEach(causes::add);
            case AlertStep.Reopened it
            when it.at() == at -> it.grounds().stream().map(Ground::cause).forEach(causes::add);
            default -> {
                // it goes on, or ended
            }
        }
        return causes;
    }
}
