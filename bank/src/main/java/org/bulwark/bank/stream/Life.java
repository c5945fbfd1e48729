package org.bulwark.bank.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.chance.Topic;
import org.bulwark.bank.economy.Economy;
import org.bulwark.bank.economy.Industry;
import org.bulwark.bank.population.Firm;
import org.bulwark.bank.population.Party;
import org.bulwark.bank.portfolio.Customer;

/**
 * A party while its months go by: its course, and what all its sources have in common, so that they agree: sales and cash received, wages,
 * partners, habits. One thread only.
 */
final class Life {

    private static final int OUTSIDERS = 9;

    private final Course course;
    private final Customer customer;
    private final double[] shows = new double[Trace.values().length];
    private final double[] sales;
    private final List<String> buyers;
    private final List<String> sellers;
    private final List<String> others;
    private final Partners ids;
    private final int employees;
    private final double margin;
    private final double habit;
    private int month;

    /**
     * A life.
     *
     * @param seed of the simulation
     * @param course what happens
     * @param customer who, with names, ties and facilities
     * @param ids the ids of numbers: of those who buy, of those who sell, of accomplices
     */
    Life(long seed, Course course, Customer customer, Partners ids) {
        this.course = course;
        this.customer = customer;
        Stream stream = Stream.of(seed, Topic.HABIT, course.number());
        for (int t = 0; t < shows.length; t++) {
            boolean hides = stream.chance(0.2);
            double much = 0.65 + 0.7 * stream.uniform();
            shows[t] = hides ? 0.15 : much;
        }
        this.employees = course.party() instanceof Firm firm ? firm.employees() : 0;
        this.margin = 0.07 + 0.05 * stream.uniform() + 0.02 * course.party().quality();
        this.habit = stream.uniform();
        this.buyers = partners(ids.buyers(), "C", stream);
        this.sellers = partners(ids.sellers(), "S", stream);
        this.others = ids.accomplices();
        this.ids = ids;
        this.sales = sales(seed);
        this.month = course.from();
    }

    /**
     * Ids of those to whom a firm is tied.
     *
     * @param buyers customers of the bank that buy from it
     * @param sellers customers of the bank that it buys from
     * @param accomplices that take part in its deceit
     * @param vouched for whom it vouches
     * @param vouchers who vouch for it
     * @param facility the ids of facilities by the number of the application
     */
    record Partners(
            List<String> buyers,
            List<String> sellers,
            List<String> accomplices,
            List<String> vouched,
            List<String> vouchers,
            LongFunction<String> facility) {}

    private static List<String> partners(List<String> known, String prefix, Stream stream) {
        List<String> partners = new ArrayList<>(known);
        int some = stream.between(3, OUTSIDERS);
        for (int i = 0; i < some; i++) {
            partners.add(prefix + stream.between(1000, 60_000));
        }
        return List.copyOf(partners);
    }

    /** Real sales, or the income of a person, a month, in minor units. */
    private double[] sales(long seed) {
        Stream noise = Stream.of(seed, Topic.HABIT, -1 - course.number());
        Party party = course.party();
        double[] path = new double[course.health().length];
        double growth = 0;
        for (int i = 0; i < path.length; i++) {
            int at = course.from() + i;
            boolean firm = party instanceof Firm;
            growth += firm ? 0.004 * noise.normal() : 0;
            double season = firm ? season(party.industry(), at) : at % 12 == 11 ? 0.25 : 0;
            double weak = firm ? 0.05 * course.health()[i] : 0.01 * course.health()[i];
            double hurt = (firm ? 0.5 : 0.35) * shows[Trace.ORDERS.place()] * course.trouble(at);
            double dead = at > course.defaulted() ? 0.4 + 0.1 * Math.min(10, at - course.defaulted()) : 0;
            double shaken = noise.normal() * (firm ? 0.10 : 0.02);
            path[i] = party.income()
                    / 12.0
                    * Economy.prices(at)
                    * StrictMath.exp(growth + season + weak - hurt - dead + shaken);
        }
        return path;
    }

    private static double season(Industry industry, int month) {
        double strength = switch (industry) {
            case AGRICULTURE -> 0.35;
            case CONSTRUCTION, HOSPITALITY -> 0.22;
            case TRADE -> 0.12;
            case MANUFACTURING, TRANSPORT, INFORMATION, PROFESSIONAL, HEALTH, SERVICES -> 0.05;
        };
        int peak = industry == Industry.TRADE ? 11 : 7;
        return strength * StrictMath.cos(2 * Math.PI * (month - peak) / 12.0);
    }

    void enter(int another) {
        month = another;
    }

    int month() {
        return month;
    }

    Course course() {
        return course;
    }

    Customer customer() {
        return customer;
    }

    String name() {
        return customer.party().name().value();
    }

    Optional<Firm> firm() {
        return course.party() instanceof Firm firm ? Optional.of(firm) : Optional.empty();
    }

    Industry industry() {
        return course.party().industry();
    }

    /** How much of the trouble shows in a place this month, 0 to about 1.4. */
    double trouble(Trace trace) {
        return course.trouble(month - trace.lag()) * shows[trace.place()];
    }

    /** Health this month, of mean about 0. */
    double health() {
        return course.health(month);
    }

    /** Real sales this month; a person's income. */
    double sales() {
        return sales(0);
    }

    /** Real sales some months ago. */
    double sales(int ago) {
        return sales[Math.max(0, month - ago - course.from())];
    }

    /** Real sales of the last twelve months. */
    double year() {
        double sum = 0;
        for (int ago = 0; ago < 12; ago++) {
            sum += sales(ago);
        }
        return sum;
    }

    /** By what the books swell the sales: 0 for the honest, up to two thirds half a year after the deceit began. */
    double swollen() {
        if (!deceives(FraudKind.FALSIFIED_TURNOVER)) {
            return 0;
        }
        int since = month - course.fraud().orElseThrow().from();
        return Math.min(since, 6) / 6.0 * (0.35 + 0.35 * habit);
    }

    /** Sales this month as books, invoices and statements have them. */
    double shown() {
        return sales() * (1 + swollen());
    }

    /** Money that real customers paid this month for sales of this month and the two before. */
    double received() {
        double slow = 0.25 * trouble(Trace.CASH);
        return (0.45 - slow) * sales(0) + 0.33 * sales(1) + (0.22 + 0.6 * slow) * sales(2);
    }

    /** People at work this month, the owner included. */
    int employees() {
        double left = Math.min(0.8, 0.45 * trouble(Trace.WAGES)) + (month > course.defaulted() ? 0.3 : 0);
        return Math.max(1, (int) Math.rint(employees * (1 - left)));
    }

    /** Wages of the month. */
    double payroll() {
        return employees() * (0.16 * course.party().income() / 12.0 / Math.max(1, employees)) * inflation();
    }

    double inflation() {
        return Economy.prices(month);
    }

    /** Earnings before interest, tax and depreciation over sales, as they truly are. */
    double margin() {
        return margin + 0.02 * health() - 0.05 * trouble(Trace.STATEMENT);
    }

    /** A trait of the party between 0 and 1 that lasts and says nothing of risk. */
    double habit() {
        return habit;
    }

    boolean deceives(FraudKind kind) {
        return course.deceives(kind, month);
    }

    boolean isDefaulted() {
        return month >= course.defaulted();
    }

    /** One who buys; the first ones buy most. */
    String buyer(double uniform) {
        return buyers.get((int) (uniform * uniform * buyers.size()));
    }

    /** One who sells; the first ones sell most. */
    String seller(double uniform) {
        return sellers.get((int) (uniform * uniform * sellers.size()));
    }

    List<String> buyers() {
        return buyers;
    }

    /** An accomplice, or a friend outside. */
    String accomplice(double uniform) {
        return others.isEmpty()
                ? "F" + (int) (course.number() % 9000 + uniform * 3)
                : others.get((int) (uniform * others.size()));
    }

    /** Those for whom it vouches, in the order of the course. */
    List<String> vouched() {
        return ids.vouched();
    }

    /** Those who vouch for it. */
    List<String> vouchers() {
        return ids.vouchers();
    }

    /** The id of the facility that an application led to. */
    String facility(long application) {
        return ids.facility().apply(application);
    }

    /** A number as text that belongs to this party and no other. */
    String own(String prefix) {
        return prefix + course.number();
    }
}
