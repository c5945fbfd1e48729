package org.bulwark.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulwark.data.Refusals.assertRefused;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SpecificationTest {

    private static DataSpecification of(ColumnSpecification... columns) {
        return new DataSpecification("d", SourceSpecification.INFERRED, Optional.empty(), List.of(columns));
    }

    @Test
    void columnSpecifiedTwiceIsRefused() {
        assertRefused(
                        "data/specification-invalid",
                        () -> of(ColumnSpecification.of("a", Role.ID), ColumnSpecification.of("a", Role.INPUT)))
                .contains("'a'");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TARGET", "WEIGHT", "TIME", "GROUP"})
    void someRolesAreForOneColumnOnly(Role role) {
        assertRefused(
                        "data/specification-invalid",
                        () -> of(ColumnSpecification.of("a", role), ColumnSpecification.of("b", role)))
                .contains(role.name());
        assertThat(of(ColumnSpecification.of("a", role)).withRole(role).map(ColumnSpecification::name))
                .contains("a");
    }

    @Test
    void excludedColumnNeedsItsReason() {
        assertRefused("data/specification-invalid", () -> ColumnSpecification.of("a", Role.EXCLUDED))
                .contains("'a'");
        assertThat(ColumnSpecification.excluded("a", "leakage").reason()).contains("leakage");
    }

    @Test
    void sourceIsAFileOrAQueryNotBoth() {
        assertRefused(
                "data/specification-invalid",
                () -> new SourceSpecification(
                        Optional.of("a.csv"),
                        Optional.of("select 1"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of()));
    }

    @Test
    void specialCodesKeepTheirOrder() {
        LinkedHashMap<String, String> specials = new LinkedHashMap<>();
        specials.put("-999", "no account");
        specials.put("-1", "refused");
        ColumnSpecification column = new ColumnSpecification(
                "a", Role.INPUT, Optional.empty(), Optional.empty(), Optional.empty(), specials);
        specials.clear();
        assertThat(column.specials().sequencedKeySet()).containsExactly("-999", "-1");
        assertThat(of(column).column("a")).contains(column);
        assertThat(of(column).column("b")).isEmpty();
    }
}
