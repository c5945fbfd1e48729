package org.bulwark.server.workout.classification;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.server.KeptReason;
import org.bulwark.server.access.vault.PersonalVault;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.workout.classification.ClassHistory;
import org.bulwark.workout.classification.ClassStep;
import org.bulwark.workout.classification.RiskClass;
import org.bulwark.workout.classification.Stage;
import org.bulwark.workout.classification.StageHistory;
import org.bulwark.workout.classification.StageState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the histories of classes and stages; why persons did what they did is under the party's key. */
@Repository
class ClassBook {

    private final JdbcClient database;
    private final PersonalVault vault;

    ClassBook(JdbcClient database, PersonalVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** The history of a debt's class. */
    ClassHistory classes(FacilityRow facility) {
        return new ClassHistory(
                facility.id().toString(),
                database.sql("select * from workout.class_step where facility = ? order by number")
                        .param(facility.id())
                        .query((row, n) -> step(row, facility))
                        .list());
    }

    private ClassStep step(ResultSet row, FacilityRow facility) throws SQLException {
        long at = row.getLong("known_at");
        String by = row.getString("made_by");
        LocalDate from = row.getObject("from_on", LocalDate.class);
        return switch (row.getString("kind")) {
            case "downgraded" ->
                new ClassStep.Downgraded(
                        at, from, riskClass(row, "risk_class"), KeptReason.read(row.getString("reasons")));
            case "proposed" ->
                new ClassStep.Proposed(
                        at, by, why(row, facility), from, riskClass(row, "risk_class"), riskClass(row, "best_class"));
            case "determined" -> new ClassStep.Determined(at, by, why(row, facility), riskClass(row, "risk_class"));
            case "approved" -> new ClassStep.Approved(at, by, why(row, facility), from, riskClass(row, "risk_class"));
            default -> new ClassStep.Rejected(at, by, why(row, facility));
        };
    }

    private static RiskClass riskClass(ResultSet row, String column) throws SQLException {
        return RiskClass.of(row.getString(column)).orElseThrow();
    }

    /** Empty once the party was erased. */
    private String why(ResultSet row, FacilityRow facility) throws SQLException {
        return vault.find(facility.party(), row.getBytes("note"), context(facility, row.getInt("number")))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static String context(FacilityRow facility, int number) {
        return "workout-class/" + facility.id() + "/" + number;
    }

    /** Keeps the steps of a history that are new. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(FacilityRow facility, ClassHistory before, ClassHistory after) {
        for (int i = before.steps().size(); i < after.steps().size(); i++) {
            keep(facility, i + 1, after.steps().get(i));
        }
    }

    private void keep(FacilityRow facility, int number, ClassStep step) {
        switch (step) {
            case ClassStep.Downgraded it ->
                insert(
                        facility,
                        number,
                        it,
                        "downgraded",
                        it.from(),
                        it.to(),
                        null,
                        "bulwark",
                        null,
                        KeptReason.write(it.reasons()));
            case ClassStep.Proposed it ->
                insert(facility, number, it, "proposed", it.from(), it.to(), it.best(), it.by(), it.why(), "");
            case ClassStep.Determined it ->
                insert(facility, number, it, "determined", null, it.to(), null, it.by(), it.why(), "");
            case ClassStep.Approved it ->
                insert(facility, number, it, "approved", it.from(), it.to(), null, it.by(), it.why(), "");
            case ClassStep.Rejected it ->
                insert(facility, number, it, "rejected", null, null, null, it.by(), it.why(), "");
        }
    }

    private void insert(
            FacilityRow facility,
            int number,
            ClassStep step,
            String kind,
            @Nullable LocalDate from,
            @Nullable RiskClass to,
            @Nullable RiskClass best,
            String by,
            @Nullable String why,
            String reasonText) {
        byte[] note = why == null
                ? null
                : vault.seal(facility.party(), why.getBytes(StandardCharsets.UTF_8), context(facility, number));
        database.sql("insert into workout.class_step (facility, number, known_at, kind, made_by, reasons, from_on,"
                        + " risk_class, best_class, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(facility.id(), number, step.at(), kind, by, reasonText)
                .params(Arrays.asList(from, word(to), word(best), note))
                .update();
    }

    private static @Nullable String word(@Nullable RiskClass risk) {
        return risk == null ? null : risk.word();
    }

    /** The history of a debt's stage. */
    StageHistory stages(UUID facility) {
        return new StageHistory(database.sql("select * from workout.stage_look where facility = ? order by number")
                .param(facility)
                .query((row, n) -> look(row))
                .list());
    }

    private StageHistory.Look look(ResultSet row) throws SQLException {
        return new StageHistory.Look(
                row.getLong("known_at"),
                new StageState(
                        row.getObject("looked_on", LocalDate.class),
                        Stage.of(row.getInt("stage")),
                        Optional.ofNullable(row.getObject("clear_since", LocalDate.class)),
                        KeptReason.read(row.getString("reasons"))));
    }

    /** Keeps a look at a debt's stage. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID facility, int number, StageHistory.Look look) {
        StageState state = look.state();
        List<@Nullable Object> rest = Arrays.asList(
                state.stage().number(), state.clearSince().orElse(null), KeptReason.write(state.reasons()));
        database.sql(
                        "insert into workout.stage_look (facility, number, known_at, looked_on, stage, clear_since, reasons)"
                                + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(facility, number, look.at(), state.on())
                .params(rest)
                .update();
    }
}
