package org.bulwark.server.score;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.score.scorecard.Characteristic;
import org.bulwark.score.scorecard.Scorecard;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.ContentForm;
import org.bulwark.server.desk.DeskKind;
import org.bulwark.server.desk.DeskProblem;
import org.springframework.stereotype.Component;

/** Scorecards on the desk; each bears the code of the product that it scores. */
@Component
public final class ScorecardKind implements DeskKind<Scorecard> {

    private static final Rights RIGHTS =
            new Rights(Permission.SCORECARD_READ, Permission.SCORECARD_EDIT, Permission.SCORECARD_APPROVE);

    private final ScoredProducts products;

    ScorecardKind(ScoredProducts products) {
        this.products = products;
    }

    @Override
    public String word() {
        return ScorecardForm.FORM.kind();
    }

    @Override
    public Rights rights() {
        return RIGHTS;
    }

    @Override
    public Optional<String> pages() {
        return Optional.of(ScorecardListPage.PATH);
    }

    @Override
    public ContentForm<Scorecard> form(String product) {
        inputs(product);
        return ScorecardForm.FORM;
    }

    @Override
    public Object tree(Scorecard content) {
        return ScorecardTree.of(content);
    }

    /**
     * A scorecard passes when the product knows every variable that it reads, when it was learned from good and bad rows, and when no weight of
     * evidence counts against its own direction.
     */
    @Override
    public TestReport test(VersionKey key, Scorecard scorecard) {
        Set<String> known = inputs(key.id());
        List<String> strange = scorecard.inputs().stream()
                .filter(name -> !known.contains(name))
                .toList();
        if (!strange.isEmpty()) {
            return new TestReport(
                    false,
                    "the product knows nothing of " + String.join(", ", strange) + ", so that it would be missing.");
        }
        List<String> reversed = scorecard.characteristics().stream()
                .filter(c -> !(c.coefficient() >= 0))
                .map(Characteristic::variable)
                .toList();
        if (!reversed.isEmpty()) {
            return new TestReport(
                    false, "more of the better gives fewer points in " + String.join(", ", reversed) + ".");
        }
        long bads = scorecard.provenance().bads();
        if (bads < 1 || bads >= scorecard.provenance().rows()) {
            return new TestReport(false, "it was not learned from rows of both outcomes.");
        }
        return new TestReport(
                true,
                scorecard.inputs().size() + " characteristics, all known to the product; learned from "
                        + scorecard.provenance().rows() + " rows with " + bads + " bad ones.");
    }

    private Set<String> inputs(String product) {
        return products.inputs(product)
                .orElseThrow(() -> DeskProblem.VERSION_UNKNOWN.with(
                        "There is no product '" + product + "' to score.", "Use the code of a product."));
    }
}
