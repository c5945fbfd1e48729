package org.bulwark.server.customer;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.bulwark.files.tree.Form;
import org.bulwark.indicator.definition.RiskDirection;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.data.PartyBook;
import org.bulwark.server.data.intake.SourceBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages of a customer for other systems: who is meant, what changed, statements side by side. */
@RestController
class CustomerApi {

    private final JdbcClient database;
    private final CustomerSearch search;
    private final PartyBook parties;
    private final ChangeFinder finder;
    private final StatementSpread spread;
    private final SourceBook sources;
    private final InstantSource clock;

    CustomerApi(
            JdbcClient database,
            CustomerSearch search,
            PartyBook parties,
            ChangeFinder finder,
            StatementSpread spread,
            SourceBook sources,
            InstantSource clock) {
        this.database = database;
        this.search = search;
        this.parties = parties;
        this.finder = finder;
        this.spread = spread;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * A party that a text may mean.
     *
     * @param id its id
     * @param kind business or person
     * @param label its name, masked for people
     * @param branch whose customer it is
     */
    record Found(UUID id, String kind, String label, String branch) {}

    /**
     * An indicator that moved.
     *
     * @param indicator its name
     * @param then its value at the end of the first day; amounts in minor units
     * @param now its value at the end of the second
     * @param far how far it moved, 0 to 1
     * @param side riskier, safer or neither
     */
    record Moved(String indicator, double then, double now, double far, String side) {}

    /**
     * A kind of events that came for the first time.
     *
     * @param source of which source
     * @param kind its kind; empty where the source has none
     * @param events how many came
     */
    record NewKind(String source, String kind, long events) {}

    /**
     * What changed.
     *
     * @param first the first day
     * @param second the second one
     * @param events how many became known in between
     * @param moved what moved most, the furthest first
     * @param kinds what came for the first time
     */
    record Changed(LocalDate first, LocalDate second, long events, List<Moved> moved, List<NewKind> kinds) {}

    /**
     * A statement.
     *
     * @param end the last day of its period
     * @param months how many months it covers
     * @param amounts its lines in minor units
     * @param ratios the ratios of the catalogue as of its end, those that have a value
     */
    record Statement(LocalDate end, int months, Map<String, Long> amounts, Map<String, Double> ratios) {}

    /** Those whom a name, a registration or tax number, or an id may mean, of the caller's branches. */
    @GetMapping("/api/data/parties")
    @Needs(Permission.PARTY_READ)
    List<Found> parties(@RequestParam String q, Caller caller) {
        return database.sql("select id, kind, label, branch from data.party where id = any (?)"
                        + " and (? or branch = any (?)) order by label, id")
                .param(search.find(q).toArray(UUID[]::new))
                .param(caller.seesWholeBank())
                .param(caller.branches().toArray(String[]::new))
                .query((row, n) ->
                        new Found(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** What changed about a party between two days: each as known at its end; the last three months when none is named. */
    @GetMapping("/api/data/parties/{id}/changes")
    @Needs({Permission.PARTY_READ, Permission.SOURCE_READ, Permission.INDICATOR_READ})
    Changed changes(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate first,
            @RequestParam(required = false) @Nullable LocalDate second,
            Caller caller) {
        parties.party(id, caller);
        TwoDays days =
                TwoDays.of(Optional.ofNullable(first), Optional.ofNullable(second), clock.instant(), sources.zone());
        Changes changes = finder.between(id, days.first(), days.second());
        return new Changed(
                days.from(),
                days.until(),
                changes.events(),
                changes.moved().stream()
                        .map(one ->
                                new Moved(one.indicator().name(), one.then(), one.now(), one.far(), side(one.side())))
                        .toList(),
                changes.kinds().stream()
                        .map(one -> new NewKind(one.source(), one.kind(), one.events()))
                        .toList());
    }

    private static String side(RiskDirection side) {
        return switch (side) {
            case UP -> "riskier";
            case DOWN -> "safer";
            case NONE -> Form.word(side);
        };
    }

    /** A party's statements of the last years, and the latest interim one where it is newer; the earliest first. */
    @GetMapping("/api/data/parties/{id}/statements")
    @Needs({Permission.PARTY_READ, Permission.SOURCE_READ, Permission.INDICATOR_READ})
    List<Statement> statements(@PathVariable UUID id, Caller caller) {
        parties.party(id, caller);
        return spread.of(id).stream().map(CustomerApi::statement).toList();
    }

    private static Statement statement(StatementSpread.Period period) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        for (StatementLines part : StatementLines.values()) {
            part.fields().forEach(field -> period.amount(field).ifPresent(amount -> amounts.put(field, amount)));
        }
        Map<String, Double> ratios = new LinkedHashMap<>();
        StatementLines.RATIOS.forEach(name ->
                period.ratios().getOrDefault(name, OptionalDouble.empty()).ifPresent(value -> ratios.put(name, value)));
        return new Statement(period.end(), period.months(), amounts, ratios);
    }
}
