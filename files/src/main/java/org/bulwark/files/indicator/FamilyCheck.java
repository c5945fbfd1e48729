package org.bulwark.files.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.rule.Compilation;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.RuleIssue;
import org.bulwark.basics.rule.RuleLanguage;
import org.bulwark.data.source.Source;
import org.bulwark.files.tree.Form;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Definition;
import org.bulwark.indicator.definition.Family;

/** Holds every family of a document against what stands before it, and compiles its expressions. */
final class FamilyCheck {

    private static final int USUAL_MINOR_DIGITS = 2;

    private final Map<String, RuleLanguage> languages = new HashMap<>();
    private Catalogue grown;

    FamilyCheck(Catalogue before) {
        this.grown = before;
    }

    /** Adds a family, or notes what is wrong with it. */
    void add(Family family, Form form) {
        if (family.shape() instanceof Family.Shape.OfSeries shape) {
            Optional<String> where = shape.series().where();
            Source source = grown.sources().get(shape.series().source());
            if (where.isPresent() && source != null) {
                RuleLanguage language = languages.computeIfAbsent(
                        source.code(), code -> RuleLanguage.of(source.schema(), digits(source)));
                note(form, "where", language.compile(where.get(), FactType.FLAG));
            }
        }
        grown = grown.and(List.of(family));
        if (family.shape() instanceof Family.Shape.OfFormula shape) {
            Definition definition = grown.indicators().lastEntry().getValue().definition();
            RuleLanguage language = RuleLanguage.of(schema(shape), digits(definition));
            note(form, "formula", language.compile(shape.expression(), FactType.NUMBER));
        }
    }

    /** All inputs of a formula are numbers to it, amounts in minor units. */
    private static FactSchema schema(Family.Shape.OfFormula shape) {
        return FactSchema.of(shape.inputs().keySet().stream()
                .map(name -> Fact.number(name, name))
                .toList());
    }

    private int digits(Definition definition) {
        return definition.sources().stream()
                .map(grown.sources()::get)
                .mapToInt(FamilyCheck::digits)
                .findFirst()
                .orElse(USUAL_MINOR_DIGITS);
    }

    private static int digits(Source source) {
        return source.currency().getDefaultFractionDigits();
    }

    private static void note(Form form, String key, Compilation compilation) {
        if (compilation instanceof Compilation.Refused(var issues)) {
            for (RuleIssue issue : issues) {
                form.fault(key, "At " + issue.line() + ":" + issue.column() + ": " + issue.what(), issue.hint());
            }
        }
    }
}
