package org.bulwark.bank.loan;

import java.util.Optional;
import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.chance.Topic;
import org.bulwark.bank.economy.Cycle;
import org.bulwark.bank.economy.Economy;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.population.Health;
import org.bulwark.bank.population.Party;
import org.bulwark.bank.population.Population;

/**
 * All applications that a population makes to the bank, numbered from 0 without end, and the loans that come of them. Application n is
 * made from the seed and n alone. Safe to share between threads.
 */
public final class LoanBook {

    private static final double AGAIN = 0.15;
    private static final int NEIGHBOURS = 30;
    private static final long MIDDLE = 2_000_000;
    private static final long LARGE = 10_000_000;

    private final Population population;
    private final TruePd truth;

    private LoanBook(Population population, TruePd truth) {
        this.population = population;
        this.truth = truth;
    }

    /** The book of a bank that serves a population. */
    public static LoanBook of(Population population) {
        return new LoanBook(population, TruePd.tabulated());
    }

    /** Whom the bank serves. */
    public Population population() {
        return population;
    }

    /** The number of the customer who makes an application: its own number, or, for one in seven, that of a customer shortly before. */
    public long customerOf(long number) {
        return customerOf(number, stream(Topic.REQUEST, number));
    }

    /** What application n asks for; in a month after the horizon it is not made. */
    public Request request(long number) {
        Stream stream = stream(Topic.REQUEST, number);
        long customer = customerOf(number, stream);
        Party party = population.customer(customer);
        Horizon horizon = economy().horizon();
        int wait = stream.between(6, 36);
        int month = party.arrival() + (customer == number ? 0 : wait);
        double elapsed = (month - horizon.first()) / (double) horizon.months();
        return Request.drawn(number, party, month, elapsed, stream);
    }

    /** Application n: what is asked for, seen and decided; empty when it is not made within the horizon. */
    public Optional<Application> application(long number) {
        Request request = request(number);
        return isMade(request) ? Optional.of(decided(request)) : Optional.empty();
    }

    /** Application n as a party of your choice makes it in a month of your choice, within the horizon: for customers who come back. */
    public Application application(long number, Party party, int month) {
        Horizon horizon = economy().horizon();
        double elapsed = (month - horizon.first()) / (double) horizon.months();
        return decided(Request.drawn(number, party, month, elapsed, stream(Topic.REQUEST, number)));
    }

    /** What becomes of an application if it is granted, whatever the bank decided. */
    public Loan ifGranted(Application application) {
        Stream luck = stream(Topic.DEFAULT, application.request().number());
        // The first draw is for the sample; the same luck follows as for a loan of the sample.
        luck.uniform();
        return disbursed(application, 1, luck);
    }

    /** How much health a loan takes beyond the lasting quality of its borrower: its burden less that quality, kept within ± 4.5. */
    public static double net(Application application) {
        return Hazard.net(Burden.of(application.request()), application.health().quality());
    }

    /** The intensity of default in a month, from {@link #net} and the passing deviation of health; more of either hurts or helps. */
    public static double intensity(double net, double deviation, int month) {
        return Hazard.monthly(net, deviation, Cycle.level(month));
    }

    /** The luck of a loan: it defaults when its intensities since disbursement add up to more. The same luck as {@link #ifGranted}. */
    public double luck(long number) {
        Stream luck = stream(Topic.DEFAULT, number);
        luck.uniform();
        return luck.exponential();
    }

    /** The chance of a loan being in the sample: all large loans are, four in five of middle size, half of the small ones. */
    public static double sampleShare(Request request) {
        return request.amount() >= LARGE ? 1 : request.amount() >= MIDDLE ? 0.8 : 0.5;
    }

    /** The loan of application n, if it was made, approved and drawn into the sample. */
    public Optional<Loan> sampledLoan(long number) {
        Request request = request(number);
        double share = sampleShare(request);
        Stream luck = stream(Topic.DEFAULT, number);
        boolean sampled = luck.chance(share);
        if (!sampled || !isMade(request)) {
            return Optional.empty();
        }
        Application application = decided(request);
        return application.decision().approved()
                ? Optional.of(disbursed(application, 1 / share, luck))
                : Optional.empty();
    }

    private Application decided(Request request) {
        Health health = population.health(request.party(), request.month() + Horizon.OUTCOME);
        Observation seen = Observation.drawn(request, health, stream(Topic.VIEW, request.number()));
        return new Application(request, health, seen, Decision.on(request, seen));
    }

    private Loan disbursed(Application application, double weight, Stream luck) {
        Request request = application.request();
        Health health = application.health();
        int month = request.month();
        double net = Hazard.net(Burden.of(request), health.quality());
        int defaultMonth = Hazard.defaultMonth(net, health, month, Horizon.OUTCOME, luck);
        Conduct conduct = Conduct.drawn(month, defaultMonth, health, stream(Topic.CONDUCT, request.number()));
        return new Loan(application, truth.of(net, health.deviation(month), month), defaultMonth, conduct, weight);
    }

    private static long customerOf(long number, Stream stream) {
        boolean again = stream.chance(AGAIN);
        int back = stream.between(1, NEIGHBOURS);
        return again ? Math.max(0, number - back) : number;
    }

    private boolean isMade(Request request) {
        return request.month() <= economy().horizon().last();
    }

    private Economy economy() {
        return population.economy();
    }

    private Stream stream(Topic topic, long number) {
        return Stream.of(economy().seed(), topic, number);
    }
}
