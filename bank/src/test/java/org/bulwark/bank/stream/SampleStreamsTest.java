package org.bulwark.bank.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.rule.Evaluation;
import org.bulwark.basics.rule.Fact;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.About;
import org.bulwark.data.source.Source;
import org.junit.jupiter.api.Test;

class SampleStreamsTest {

    private static final SampleStreams BANK = SampleStreams.of(42, 60, 5);

    /** Frozen: whoever judges anything on this bank trusts that it does not move. Change it on purpose only, and say so. */
    private static final String DIGEST = "e360d79fff456d1e66644e6227ae173622b08caea3b91ea18527f345ca17ccdd";

    @Test
    void itIsFrozen() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        BANK.events(event -> digest.update(line(event).getBytes(StandardCharsets.UTF_8)));
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(DIGEST);
    }

    private static String line(Event event) {
        return String.join(
                        "|",
                        event.source(),
                        event.party(),
                        event.id(),
                        Long.toString(event.occurredAt()),
                        Long.toString(event.reportedAt()),
                        Long.toString(event.knownAt()),
                        event.fields().known().toString())
                + "\n";
    }

    @Test
    void whatFollowsADefaultIsToldOfNobodyWhoHadNone() {
        int[] told = new int[2];
        for (long k = 0; k < BANK.customers(); k++) {
            int defaulted = BANK.truth(k).defaulted().isPresent() ? 1 : 0;
            BANK.events(k, event -> told[defaulted] += followsDefault(event) ? 1 : 0);
        }
        assertThat(told[0]).as("of those without a default").isZero();
        assertThat(told[1]).as("of those with one").isPositive();
    }

    private static boolean followsDefault(Event event) {
        String kind = String.valueOf(event.fields().value("kind").orElse(""));
        double days = event.fields().number("days_past_due").orElse(0.0);
        return kind.equals("liquidation")
                || kind.equals("dishonest-debtor")
                || (event.source().startsWith("credit-bureau") && days > 90);
    }

    @Test
    void everyEventIsSoundUnderItsDeclarationAndHasAnIdOfItsOwn() {
        Set<String> ids = new HashSet<>();
        Map<String, String> faults = new TreeMap<>();
        Set<String> silent = new TreeSet<>(BANK.sources().keySet());
        silent.remove("news-reading"); // what the house itself makes of news
        BANK.events(event -> {
            silent.remove(event.source());
            Source source = source(event);
            if (!ids.add(event.source() + " " + event.id())) {
                faults.put(event.source(), "the id " + event.id() + " is there twice");
            }
            if (event.reportedAt() < event.occurredAt() || event.knownAt() < event.reportedAt()) {
                faults.put(event.source(), "the clocks of " + event.id() + " go backwards");
            }
            for (int slot = 0; slot < source.fields().size(); slot++) {
                Fact fact = source.fields().get(slot).fact();
                Object value = event.fields().at(slot);
                if (value == null ? fact.required() : !isAllowed(fact, value)) {
                    faults.put(event.source() + "." + fact.name(), String.valueOf(value));
                }
            }
            source.rules().forEach(rule -> {
                Evaluation said = rule.holds().evaluate(event.fields());
                if (said instanceof Evaluation.Failed || said.equals(new Evaluation.Value(false))) {
                    faults.put(
                            event.source() + " " + rule.code(), event.fields().toString());
                }
            });
        });
        assertThat(faults).isEmpty();
        assertThat(silent).as("sources that never speak").isEmpty();
    }

    private static boolean isAllowed(Fact fact, Object value) {
        return (!(value instanceof Number number) || fact.range().holds(number.doubleValue()))
                && (fact.allowed().isEmpty() || fact.allowed().contains((String) value));
    }

    private static Source source(Event event) {
        Source source = BANK.sources().get(event.source());
        assertThat(source).isNotNull();
        return Objects.requireNonNull(source);
    }

    @Test
    void aCustomerIsTheSameWhoeverElseIsAskedFor() {
        assertThat(of(SampleStreams.of(42, 500, 5), 17)).isEqualTo(of(BANK, 17));
        assertThat(of(SampleStreams.of(43, 60, 5), 17)).isNotEqualTo(of(BANK, 17));
    }

    private static List<Event> of(SampleStreams bank, long k) {
        List<Event> events = new ArrayList<>();
        bank.events(k, events::add);
        return events;
    }

    @Test
    void whatTellsOfNoPartyNamesItsSeries() {
        Set<String> parties = new TreeSet<>();
        BANK.events(event -> {
            if (source(event).about() == About.SERIES) {
                parties.add(event.party());
            }
        });
        assertThat(parties).contains("property.north.dwelling", "industry.trade.turnover", "economy.prices");
        assertThat(parties).noneMatch(p -> p.contains("-8000-"));
    }

    @Test
    void theBooksOfALoanReachNinetyDaysInTheMonthOfDefaultAndNotBefore() {
        SampleStreams bank = SampleStreams.of(42, 150, 5);
        int defaults = 0;
        for (long k = 0; k < bank.customers(); k++) {
            StreamTruth truth = bank.truth(k);
            int defaulted = truth.defaulted().map(Horizon::numberOf).orElse(Integer.MAX_VALUE);
            Map<Integer, Long> worst = new HashMap<>();
            bank.events(k, event -> {
                if (event.source().equals("loan-servicing")) {
                    event.fields()
                            .number("days_past_due")
                            .ifPresent(days -> worst.merge(month(event), days.longValue(), Math::max));
                }
            });
            worst.forEach((month, days) -> {
                assertThat(days >= 90)
                        .as("month %s, default in %s", month, defaulted)
                        .isEqualTo(month >= defaulted);
            });
            defaults += worst.keySet().stream().anyMatch(month -> month == defaulted) ? 1 : 0;
        }
        assertThat(defaults).isGreaterThan(15);
    }

    private static int month(Event event) {
        return Horizon.numberOf(
                YearMonth.from(LocalDate.ofEpochDay(Math.floorDiv(event.occurredAt(), 86_400_000_000L))));
    }

    @Test
    void streamsAgreeOnOneTurnover() {
        SampleStreams bank = SampleStreams.of(7, 120, 5);
        List<double[]> books = new ArrayList<>();
        for (long k = 0; k < bank.customers(); k++) {
            double[] sums = new double[3];
            bank.events(k, event -> {
                switch (event.source()) {
                    case "tax-invoice" ->
                        sums[0] += "output"
                                        .equals(event.fields()
                                                .value("direction")
                                                .orElse(""))
                                ? event.fields().number("net").orElse(0.0)
                                : 0;
                    case "tax-payment" ->
                        sums[1] += "vat".equals(event.fields().value("tax").orElse(""))
                                ? event.fields().number("declared_sales").orElse(0.0)
                                : 0;
                    case "bank-account" ->
                        sums[2] += "customer"
                                        .equals(event.fields()
                                                .value("counterparty_kind")
                                                .orElse(""))
                                ? event.fields().number("amount").orElse(0.0)
                                : 0;
                    default -> {}
                }
            });
            if (sums[0] > 0 && sums[1] > 0 && bank.truth(k).fraud().isEmpty()) {
                books.add(sums);
            }
        }
        assertThat(books).hasSizeGreaterThan(60);
        assertThat(books.stream()
                        .filter(b -> isNear(b[0], b[1]) && isNear(b[0], b[2]))
                        .count())
                .isGreaterThan(books.size() * 8L / 10);
    }

    private static boolean isNear(double a, double b) {
        return a / b > 0.75 && a / b < 1.35;
    }

    @Test
    void defaultCanBeForeseenInPartAndDaysPastDueForeseeLess() {
        for (long seed : new long[] {42, 1, 7}) {
            Ceiling ceiling = SampleStreams.of(seed, 1_000, 5).ceiling();
            assertThat(ceiling.naiveRecall()).isBetween(0.35, 0.50);
            assertThat(ceiling.auc()).isBetween(0.92, 0.97);
            assertThat(ceiling.recall()).isBetween(0.70, 0.88);
            assertThat(ceiling.defaults() / (double) ceiling.rows()).isBetween(0.04, 0.09);
        }
    }

    @Test
    void everyKindOfFraudHappensAndNamesItsAccomplices() {
        SampleStreams bank = SampleStreams.of(42, 1_000, 5);
        Set<FraudKind> kinds = EnumSet.noneOf(FraudKind.class);
        LongStream.range(0, bank.customers())
                .mapToObj(bank::truth)
                .forEach(truth -> truth.fraud().ifPresent(kind -> {
                    kinds.add(kind);
                    boolean together = kind == FraudKind.GUARANTEE_RING || kind == FraudKind.SHELL_GROUP;
                    assertThat(truth.accomplices().isEmpty()).isEqualTo(!together);
                    assertThat(truth.fraudSince()).isPresent();
                }));
        assertThat(kinds).containsExactlyInAnyOrder(FraudKind.values());
    }

    @Test
    void impossibleWishesAreRefused() {
        assertThatThrownBy(() -> SampleStreams.of(1, 0, 5)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> SampleStreams.of(1, 10, 8)).isInstanceOf(ProblemException.class);
    }
}
