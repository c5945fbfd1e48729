package org.bulwark.cli.indicator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bulwark.basics.ProblemException;
import org.bulwark.files.indicator.FamilyFile;
import org.bulwark.files.indicator.ShippedCatalogue;
import org.bulwark.files.source.ShippedSources;
import org.bulwark.files.tree.TextFile;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Family;

/**
 * Families that are tried, with the catalogue that they may read.
 *
 * @param catalogue the shipped one, in which the families have taken their places
 * @param names the indicators of the families
 */
record Draft(Catalogue catalogue, List<String> names) {

    /** Reads a document; families behind those of the shipped catalogue, or in the places of those that they are named as. */
    static Draft read(Path file) {
        String text = TextFile.read(file);
        Catalogue shipped = ShippedCatalogue.all();
        List<Family> drafted;
        Catalogue before = shipped;
        try {
            drafted = FamilyFile.read(text, file.toString(), before).value();
        } catch (ProblemException e) {
            // families named as shipped ones cannot stand behind them: they are read in their places
            Set<String> named = new HashSet<>();
            FamilyFile.readChecked(text, file.toString()).value().forEach(family -> named.add(family.name()));
            List<Family> others = shipped.families().stream()
                    .filter(family -> !named.contains(family.name()))
                    .toList();
            if (others.size() == shipped.families().size()) {
                throw e;
            }
            before = Catalogue.of(ShippedSources.all().values(), readable(others, named));
            drafted = FamilyFile.read(text, file.toString(), before).value();
        }
        Catalogue catalogue = before.and(drafted);
        List<String> names = new ArrayList<>(catalogue.indicators().keySet());
        names.removeAll(before.indicators().keySet());
        return new Draft(catalogue, names);
    }

    /** Those that read none of the families that are replaced. */
    private static List<Family> readable(List<Family> families, Set<String> replaced) {
        Set<String> gone = new HashSet<>(replaced);
        List<Family> readable = new ArrayList<>();
        for (Family family : families) {
            boolean reads = switch (family.shape()) {
                case Family.Shape.OfSeries _ -> false;
                case Family.Shape.OfRatio shape -> of(shape.over(), gone) || of(shape.under(), gone);
                case Family.Shape.OfFormula shape ->
                    shape.inputs().values().stream().anyMatch(input -> of(input, gone));
            };
            if (reads) {
                gone.add(family.name());
            } else {
                readable.add(family);
            }
        }
        return readable;
    }

    private static boolean of(String indicator, Set<String> families) {
        return families.stream().anyMatch(family -> indicator.startsWith(family + "."));
    }
}
