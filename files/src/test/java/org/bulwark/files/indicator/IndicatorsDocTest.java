package org.bulwark.files.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bulwark.indicator.definition.Family;
import org.bulwark.indicator.definition.RiskGroup;
import org.junit.jupiter.api.Test;

/** What docs/indicators.md says of the catalogue is there, and its example is read. */
class IndicatorsDocTest {

    private static final Path DOC = Path.of("../docs/indicators.md");
    private static final Pattern FAMILY = Pattern.compile("`([a-z]+\\.[a-z0-9_]+)`");

    @Test
    void everySignalsIndicatorsAreThere() throws IOException {
        Set<String> families =
                ShippedCatalogue.all().families().stream().map(Family::name).collect(Collectors.toSet());
        List<String> named = FAMILY.matcher(Files.readString(DOC))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThan(150);
        assertThat(families).containsAll(named);
    }

    @Test
    void theExampleIsADocument() throws IOException {
        String example = Pattern.compile("```yaml\\R(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(DOC))
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
        List<Family> families = FamilyFile.readChecked(example, "example.yaml").value();
        assertThat(families).extracting(Family::code).containsExactly("receipts", "flow_ratio", "net_flow");
        assertThat(families).extracting(Family::group).containsOnly(RiskGroup.ACCOUNT);
    }
}
