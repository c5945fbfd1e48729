package org.bulwark.bank.stream;

import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.chance.Topic;
import org.bulwark.bank.economy.BankProblem;
import org.bulwark.bank.economy.Economy;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.identity.Identities;
import org.bulwark.bank.population.Firm;
import org.bulwark.bank.population.Population;
import org.bulwark.bank.portfolio.SamplePortfolio;
import org.bulwark.basics.party.PartyId;
import org.bulwark.basics.party.Relation;
import org.bulwark.basics.party.RelationKind;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.data.event.Event;
import org.bulwark.data.source.Source;
import org.bulwark.files.source.ShippedSources;

/**
 * All that the sources of the sample bank say of its customers in some years up to December 2023, as events with their three clocks.
 *
 * <p>Customers, their ids, names, ties and loans are those of {@link SamplePortfolio} with the same seed. What is said of a customer is
 * made when asked for, from the seed, the years and the customer's number alone; nothing is kept. Customer k is the same whoever
 * else is asked for, and whatever the number of firms. Safe to share between threads.
 *
 * <p>A customer's events come month by month, and within a month source by source; they are in the order of no clock.
 */
public final class SampleStreams {

    /** The most years: from January 2017, when the bank begins to lend. */
    public static final int MOST_YEARS = 7;

    private static final int MOST_FIRMS = 20_000_000;
    private static final int HISTORY = 12;
    private static final int AFTERMATH = 14;
    private static final int PLACES = 32;
    private static final int MONTHS = 4096;

    private final SamplePortfolio portfolio;
    private final Courses courses;
    private final Web web;
    private final Population population;
    private final Identities identities;
    private final long seed;
    private final int customers;
    private final int first;
    private final int last;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, FactSchema> schemas = new LinkedHashMap<>();

    private SampleStreams(long seed, int customers, int years) {
        this.portfolio = SamplePortfolio.of(seed, customers, Currency.getInstance("EUR"));
        this.courses = new Courses(portfolio.book());
        this.population = portfolio.book().population();
        this.web = new Web(population);
        this.identities = portfolio.identities();
        this.seed = seed;
        this.customers = customers;
        this.last = population.economy().horizon().last();
        this.first = last - 12 * years + 1;
        ShippedSources.all().forEach((code, source) -> {
            sources.put(code, source);
            schemas.put(code, source.schema());
        });
    }

    /**
     * The streams of a bank.
     *
     * @param seed decides everything
     * @param firms how many firms it serves, 1 to 20 million, and the people among them: two for every three; else
     *     {@link BankProblem#ROWS_INVALID}
     * @param years how many years up to December 2023, 1 to {@value #MOST_YEARS}; else {@link BankProblem#HORIZON_INVALID}
     */
    public static SampleStreams of(long seed, int firms, int years) {
        if (firms < 1 || firms > MOST_FIRMS) {
            throw BankProblem.ROWS_INVALID.with(
                    "Streams of " + firms + " firms were asked for.", "Ask for 1 to " + MOST_FIRMS + " firms.");
        }
        if (years < 1 || years > MOST_YEARS) {
            throw BankProblem.HORIZON_INVALID.with(
                    "Streams of " + years + " years were asked for.", "Ask for 1 to " + MOST_YEARS + " years.");
        }
        Horizon lending = Horizon.of(SamplePortfolio.FIRST, SamplePortfolio.LAST);
        Population population = Population.of(Economy.of(seed, lending));
        int customers = 0;
        for (int found = 0; found < firms; customers++) {
            found += population.isFirm(customers) ? 1 : 0;
        }
        return new SampleStreams(seed, customers, years);
    }

    /** How many customers, firms and people. */
    public int customers() {
        return customers;
    }

    /** Who they are, with names, ties and facilities. */
    public SamplePortfolio portfolio() {
        return portfolio;
    }

    /** The sources that speak, by code. */
    public Map<String, Source> sources() {
        return Collections.unmodifiableMap(sources);
    }

    /** The first month, counted since January 1970. */
    public int first() {
        return first;
    }

    /** The last month, counted since January 1970. */
    public int last() {
        return last;
    }

    /** The id of customer k. */
    public PartyId party(long k) {
        return identities.id(population.customer(k));
    }

    /** Everything: the shared series, and all customers in order. */
    public void events(Consumer<Event> out) {
        series(out);
        for (long k = 0; k < customers; k++) {
            events(k, out);
        }
    }

    /** What tells of no customer: prices, the economy, industries, regions. */
    public void series(Consumer<Event> out) {
        new SharedSeries(population.economy(), first, last, out).tell();
    }

    /** What is said of customer k, from 0. */
    public void events(long k, Consumer<Event> out) {
        Course course = courses.of(k);
        int arrival = course.party().arrival();
        int begin = Math.max(first, arrival - HISTORY);
        int end = course.defaulted() == Course.NEVER ? last : Math.min(last, course.defaulted() + AFTERMATH);
        if (begin > end) {
            return;
        }
        Life life = life(k, course);
        long earliest = Days.first(arrival) * 86_400_000_000L + 9 * 3_600_000_000L;
        String party = life.customer().party().id().value();
        List<Voice> voices = Channel.ALL.stream()
                .filter(channel -> tells(channel, course))
                .map(channel -> new Voice(
                        channel,
                        channel.emitter().get(),
                        new Reporter(source(channel), schema(channel), party, k + "-", earliest, out)))
                .toList();
        for (int month = begin; month <= end; month++) {
            life.enter(month);
            for (Voice voice : voices) {
                if (month >= arrival || voice.channel.since() == Channel.Since.BEFORE) {
                    long place = (k * MONTHS + month) * PLACES + voice.channel.place();
                    voice.reporter.month(month, Stream.of(seed, Topic.EVENT, place));
                    voice.emitter.month(life, voice.reporter);
                }
            }
        }
    }

    private record Voice(Channel channel, Emitter emitter, Reporter reporter) {}

    private Source source(Channel channel) {
        return Optional.ofNullable(sources.get(channel.source())).orElseThrow();
    }

    private FactSchema schema(Channel channel) {
        return Optional.ofNullable(schemas.get(channel.source())).orElseThrow();
    }

    /** Whether a source tells of a customer at all: not everybody gives consent, trades abroad or has a card. */
    private boolean tells(Channel channel, Course course) {
        boolean firm = course.party() instanceof Firm;
        return Stream.of(seed, Topic.HABIT, (1L << 40) + course.number() * PLACES + channel.place())
                .chance(firm ? channel.firms() : channel.people());
    }

    private Life life(long k, Course course) {
        var customer = portfolio.customer(k);
        List<String> vouchers = java.util.stream.Stream.concat(
                        web.vouchers(k).stream().map(j -> party(j).value()),
                        customer.relations().stream()
                                .filter(r -> r.kind() == RelationKind.GUARANTEES)
                                .map(Relation::from)
                                .map(PartyId::value))
                .distinct()
                .toList();
        return new Life(
                seed,
                course,
                customer,
                new Life.Partners(
                        ids(course.buyers().stream().map(Course.Tie::number).toList()),
                        course.party() instanceof Firm ? ids(web.sellers(k)) : List.of(),
                        ids(course.fraud().map(Fraud::others).orElse(List.of())),
                        ids(course.vouched().stream().map(Course.Tie::number).toList()),
                        vouchers,
                        n -> identities.facility(n).value()));
    }

    private List<String> ids(List<Long> numbers) {
        return numbers.stream().map(j -> party(j).value()).toList();
    }

    /** What truly happened to customer k, from 0. */
    public StreamTruth truth(long k) {
        Course course = courses.of(k);
        return new StreamTruth(
                identities.id(course.party()),
                Horizon.monthOf(course.from()),
                DoubleStream.of(course.health()).boxed().toList(),
                DoubleStream.of(course.trouble()).boxed().toList(),
                course.defaulted() == Course.NEVER
                        ? Optional.empty()
                        : Optional.of(Horizon.monthOf(course.defaulted())),
                course.fraud().map(Fraud::kind),
                course.fraud().map(Fraud::from).map(Horizon::monthOf),
                course.fraud().map(Fraud::others).orElse(List.of()).stream()
                        .map(this::party)
                        .toList());
    }

    /** What became of customer k, from 0, twelve months after the end of each quarter in which it had a loan that ran. */
    public List<LoanOutcome> outcomes(long k) {
        return Ceiling.outcomes(courses.of(k), party(k), first, last);
    }

    /** How well anybody can do who foresees default, and how well the rule does that looks at days past due alone. */
    public Ceiling ceiling() {
        return Ceiling.of(courses, customers, first, last);
    }

    /** How many firms deceive in each way. */
    public Map<FraudKind, Long> frauds() {
        Map<FraudKind, Long> frauds = new EnumMap<>(FraudKind.class);
        for (long k = 0; k < customers; k++) {
            courses.of(k).fraud().ifPresent(fraud -> frauds.merge(fraud.kind(), 1L, Long::sum));
        }
        return frauds;
    }
}
