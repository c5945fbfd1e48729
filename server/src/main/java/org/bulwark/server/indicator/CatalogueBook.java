package org.bulwark.server.indicator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.files.source.SourceFile;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.fold.FoldPlan;
import org.bulwark.indicator.value.IndicatorReading;
import org.bulwark.server.data.intake.SourceBook;
import org.springframework.stereotype.Component;

/** The catalogue in force, what must be kept for it, and how it is read. */
@Component
public class CatalogueBook {

    private static final int DIGITS = 16;

    private final Catalogue catalogue;
    private final FoldPlan plan;
    private final IndicatorReading reading;
    private final String planId;

    CatalogueBook(SourceBook sources) {
        this.catalogue = ShippedCatalogue.all();
        this.plan = FoldPlan.of(catalogue, sources.zone());
        this.reading = IndicatorReading.of(catalogue, plan);
        this.planId = digest(catalogue, sources);
    }

    /** All indicators. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** What is kept of the events. */
    public FoldPlan plan() {
        return plan;
    }

    /** How all indicators are read. */
    public IndicatorReading reading() {
        return reading;
    }

    /** Tells states that were kept by this plan from others. */
    String planId() {
        return planId;
    }

    /** Of everything that a state depends on: definitions, sources, zone. */
    private static String digest(Catalogue catalogue, SourceBook sources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            catalogue
                    .indicators()
                    .values()
                    .forEach(indicator -> digest.update(
                            (indicator.name() + indicator.definition()).getBytes(StandardCharsets.UTF_8)));
            sources.sources()
                    .forEach(source -> digest.update(SourceFile.json(source).getBytes(StandardCharsets.UTF_8)));
            digest.update(sources.zone().getId().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
