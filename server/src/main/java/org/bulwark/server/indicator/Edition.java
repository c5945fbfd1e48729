package org.bulwark.server.indicator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.value.IndicatorReading;

/**
 * A catalogue with what is made of it: whoever reads a value takes all of them of one edition.
 *
 * @param parts the versions of the groups that are not as they were shipped
 * @param catalogue all indicators
 * @param plan what is kept of the events
 * @param reading how all indicators are read
 * @param id tells catalogues of other definitions from this one
 * @param planId tells states that this edition cannot read from those that it can
 * @param schemas the fields of each source, as the plan reads them
 */
public record Edition(
        SortedMap<RiskGroup, Integer> parts,
        Catalogue catalogue,
        FoldPlan plan,
        IndicatorReading reading,
        String id,
        String planId,
        Map<String, FactSchema> schemas) {

    private static final int DIGITS = 16;

    static Edition of(SortedMap<RiskGroup, Integer> parts, Catalogue catalogue, ZoneId zone) {
        FoldPlan plan = FoldPlan.of(catalogue, zone);
        Map<String, FactSchema> schemas = new HashMap<>();
        catalogue.sources().forEach((code, source) -> schemas.put(code, source.schema()));
        StringBuilder definitions = new StringBuilder(zone.getId());
        catalogue
                .indicators()
                .values()
                .forEach(indicator -> definitions.append(indicator.name()).append(indicator.definition()));
        return new Edition(
                new TreeMap<>(parts),
                catalogue,
                plan,
                IndicatorReading.of(catalogue, plan),
                digest(definitions.toString()),
                digest(plan.signature()),
                Map.copyOf(schemas));
    }

    /** The fields of a source; nothing for one that it does not know. */
    Optional<FactSchema> schema(String source) {
        return Optional.ofNullable(schemas.get(source));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
