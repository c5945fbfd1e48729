package org.bulwark.bank.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.chance.Topic;
import org.bulwark.bank.loan.Application;
import org.bulwark.bank.loan.LoanBook;
import org.bulwark.bank.population.Firm;
import org.bulwark.bank.population.Health;
import org.bulwark.bank.population.Party;
import org.bulwark.bank.population.Population;

/**
 * Makes courses. A loan defaults by the intensity and the luck of the {@link LoanBook}, over its whole term, with contagion and deceit on
 * top: so no default of the book is lost and some are added. Contagion goes two steps: who fails by a neighbour's failure hurts its own
 * neighbours, and they nobody. The default of a neighbour takes from health at once, and half of it is gone after five months.
 */
record Courses(LoanBook book) {

    private static final int STEPS = 2;
    private static final int BEHIND = 30;
    private static final double FADES = 0.87;
    private static final double BUYER_FAILS = 1.3;
    private static final double VOUCHED_FAILS = 1.6;
    private static final double DECEIT = 0.022;

    /** The month of index 0, whatever part of the course is shown. */
    int from() {
        return book.population().economy().horizon().start();
    }

    int last() {
        return book.population().economy().horizon().last();
    }

    Course of(long k) {
        int from = from();
        Roots roots = roots(k);
        Neighbours near = neighbours(k, roots, STEPS);
        int defaulted = defaulted(roots, near.shock);
        double[] trouble = Troubles.of(seed(), k, roots, from, last(), defaulted);
        double[] health = new double[trouble.length];
        double[] risk = new double[health.length];
        for (int i = 0; i < health.length; i++) {
            health[i] = roots.health.at(from + i) - near.shock[i] - 2.2 * trouble[i];
        }
        for (Application loan : roots.loans) {
            double net = LoanBook.net(loan);
            int begun = loan.request().month();
            int end = Math.min(last(), begun + loan.request().termMonths() - 1);
            for (int month = begun; month <= end; month++) {
                risk[month - from] = Math.max(risk[month - from], intensity(net, roots, near.shock, month));
            }
        }
        int[] late = Lateness.of(seed(), k, from, trouble, defaulted);
        return new Course(
                k,
                roots.party,
                from,
                health,
                trouble,
                late,
                risk,
                defaulted,
                roots.loans,
                roots.fraud,
                near.buyers,
                near.vouched);
    }

    /** Whether a loan is owed at the end of a month, its default left aside. */
    static boolean runs(Application loan, int month) {
        int begun = loan.request().month();
        return month >= begun && month < begun + loan.request().termMonths();
    }

    private long seed() {
        return book.population().economy().seed();
    }

    /** What does not depend on others. */
    record Roots(Party party, Health health, List<Application> loans, Optional<Fraud> fraud) {}

    private record Neighbours(double[] shock, List<Course.Tie> buyers, List<Course.Tie> vouched) {}

    private Roots roots(long k) {
        Population population = book.population();
        Party party = population.customer(k);
        List<Application> loans = new ArrayList<>();
        for (long n = k; n <= k + BEHIND; n++) {
            if (book.customerOf(n) == k) {
                book.application(n)
                        .filter(a -> a.decision().approved() && a.request().month() < last())
                        .ifPresent(loans::add);
            }
        }
        loans.sort(Comparator.comparingInt(a -> a.request().month()));
        Optional<Fraud> fraud = party instanceof Firm firm ? new Frauds(population).of(firm, k) : Optional.empty();
        return new Roots(
                party, population.health(party, last()), List.copyOf(loans), fraud.filter(f -> isPossible(f, loans)));
    }

    /** Only what was lent can be diverted, and only what was pledged can be pledged again. */
    private static boolean isPossible(Fraud fraud, List<Application> loans) {
        return switch (fraud.kind()) {
            case FALSIFIED_TURNOVER, GUARANTEE_RING, SHELL_GROUP -> true;
            case DIVERTED_LOAN -> !loans.isEmpty();
            case DOUBLE_PLEDGE ->
                loans.stream().anyMatch(l -> l.request().collateral().hasValue());
        };
    }

    private Neighbours neighbours(long k, Roots roots, int steps) {
        double[] shock = new double[last() - from() + 1];
        if (steps == 0 || !(roots.party instanceof Firm)) {
            return new Neighbours(shock, List.of(), List.of());
        }
        Web web = new Web(book.population());
        List<Course.Tie> buyers = ties(web.buyers(k), steps);
        List<Course.Tie> vouched = new ArrayList<>(ties(web.vouched(k), steps));
        roots.fraud.filter(f -> f.is(FraudKind.GUARANTEE_RING)).ifPresent(f -> vouched.addAll(ties(f.others(), steps)));
        buyers.forEach(buyer -> hit(shock, buyer.defaulted(), BUYER_FAILS / Math.max(2, buyers.size())));
        vouched.forEach(one -> hit(shock, one.defaulted(), VOUCHED_FAILS / Math.max(1, vouched.size())));
        return new Neighbours(shock, buyers, vouched);
    }

    private List<Course.Tie> ties(List<Long> numbers, int steps) {
        return numbers.stream()
                .map(j -> new Course.Tie(j, defaulted(j, steps - 1)))
                .toList();
    }

    private int defaulted(long k, int steps) {
        Roots roots = roots(k);
        return defaulted(roots, neighbours(k, roots, steps).shock);
    }

    /** Trouble at a neighbour is felt two months before it is in default. */
    private void hit(double[] shock, int defaulted, double weight) {
        if (defaulted == Course.NEVER) {
            return;
        }
        double left = weight;
        for (int i = Math.max(0, defaulted - 2 - from()); i < shock.length; i++) {
            shock[i] += left;
            left *= FADES;
        }
    }

    private double intensity(double net, Roots roots, double[] shock, int month) {
        double deceit = 0;
        if (roots.fraud.isPresent() && month > roots.fraud.get().from() + 4) {
            deceit = roots.fraud.get().is(FraudKind.DOUBLE_PLEDGE) ? DECEIT / 2 : DECEIT;
        }
        return LoanBook.intensity(net, roots.health.deviation(month) - shock[month - from()], month) + deceit;
    }

    private int defaulted(Roots roots, double[] shock) {
        int earliest = Course.NEVER;
        for (Application loan : roots.loans) {
            double net = LoanBook.net(loan);
            double left = book.luck(loan.request().number());
            int begun = loan.request().month();
            int end = Math.min(last(), begun + loan.request().termMonths());
            // The first instalment is due a month after disbursement, and default is ninety days after that.
            for (int month = begun + 1; month <= end && left >= 0; month++) {
                left -= intensity(net, roots, shock, month);
                if (left < 0) {
                    earliest = Math.min(earliest, Math.max(month, begun + 4));
                }
            }
        }
        return earliest > last() ? Course.NEVER : earliest;
    }

    /** Chance about a party's trouble. */
    static Stream chance(long seed, long k, int use) {
        return Stream.of(seed, Topic.TROUBLE, k * 4 + use);
    }
}
