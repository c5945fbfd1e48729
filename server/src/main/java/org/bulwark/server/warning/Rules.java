package org.bulwark.server.warning;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulwark.files.warning.ShippedModels;
import org.bulwark.indicator.value.IndicatorReading;
import org.bulwark.server.indicator.Edition;
import org.bulwark.server.indicator.IndicatorCells;
import org.bulwark.warning.ModelFacts;
import org.bulwark.warning.model.ModelReading;
import org.bulwark.warning.model.Rupture;
import org.bulwark.warning.model.WarningModel;
import org.bulwark.warning.signal.Signal;
import org.bulwark.warning.signal.SignalReading;
import org.bulwark.warning.tier.TierReading;
import org.bulwark.warning.tier.TierRules;

/**
 * By what parties are looked at: signals and rules of tiers over one edition of the catalogue.
 *
 * @param edition the edition
 * @param indicators how the indicators that signals and models read are read, and no others
 * @param models the models in the loop, those of which the edition has all indicators
 * @param signals the signals, compiled
 * @param tiers the rules of tiers, compiled
 * @param unread signals of which the edition lacks an indicator: nobody is looked at by them
 */
record Rules(
        Edition edition,
        IndicatorReading indicators,
        ModelReading models,
        SignalReading signals,
        TierReading tiers,
        List<Signal> unread) {

    /**
     * Makes them ready.
     *
     * @throws org.bulwark.basics.ProblemException rules of tiers that name a signal that is not there
     */
    static Rules of(Edition edition, List<Signal> all, TierRules rules) {
        List<Signal> read = new ArrayList<>();
        List<Signal> unread = new ArrayList<>();
        for (Signal signal : all) {
            boolean there = signal.condition().reads().values().stream()
                    .allMatch(name -> ModelFacts.has(name) || isThere(edition, name));
            (there ? read : unread).add(signal);
        }
        List<WarningModel> models = ShippedModels.all().stream()
                .filter(model -> model.reads().stream().allMatch(name -> isThere(edition, name)))
                .toList();
        Set<String> names = new LinkedHashSet<>(SignalReading.indicators(read));
        names.addAll(ModelReading.indicators(models));
        IndicatorReading indicators = IndicatorReading.of(edition.catalogue().only(List.copyOf(names)), edition.plan());
        return new Rules(
                edition,
                indicators,
                ModelReading.of(models, indicators),
                SignalReading.of(read, indicators),
                TierReading.of(rules, read),
                List.copyOf(unread));
    }

    /** The currency of the accounts that the model of rupture reads; nothing where there is no such model. */
    Optional<Currency> cash() {
        return models.models().stream()
                .filter(Rupture.class::isInstance)
                .map(model -> ((Rupture) model).cash().level())
                .map(level -> edition.catalogue().find(level).orElseThrow())
                .map(level -> IndicatorCells.source(edition.catalogue(), level).currency())
                .findFirst();
    }

    private static boolean isThere(Edition edition, String name) {
        return edition.catalogue().find(name).isPresent();
    }
}
