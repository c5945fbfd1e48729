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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalogue in force, what must be kept for it, and how it is read. */
@Component
public class CatalogueBook {

    private static final int DIGITS = 16;

    private final SourceBook sources;
    private volatile @Nullable InForce inForce;

    /** A catalogue with what is made of it. */
    private record InForce(Catalogue catalogue, FoldPlan plan, IndicatorReading reading, String planId) {}

    CatalogueBook(SourceBook sources) {
        this.sources = sources;
    }

    /** Made when it is first asked for: it takes a second, which commands need not wait. */
    private InForce inForce() {
        InForce there = inForce;
        return there == null ? made() : there;
    }

    private synchronized InForce made() {
        InForce there = inForce;
        if (there == null) {
            Catalogue catalogue = ShippedCatalogue.all();
            FoldPlan plan = FoldPlan.of(catalogue, sources.zone());
            there = new InForce(catalogue, plan, IndicatorReading.of(catalogue, plan), digest(catalogue, sources));
            inForce = there;
        }
        return there;
    }

    /** All indicators. */
    public Catalogue catalogue() {
        return inForce().catalogue;
    }

    /** What is kept of the events. */
    public FoldPlan plan() {
        return inForce().plan;
    }

    /** How all indicators are read. */
    public IndicatorReading reading() {
        return inForce().reading;
    }

    /** Tells states that were kept by this plan from others: what tells the catalogue and its sources from others. */
    public String planId() {
        return inForce().planId;
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
