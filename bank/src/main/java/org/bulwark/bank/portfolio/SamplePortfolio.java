package org.bulwark.bank.portfolio;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.chance.Topic;
import org.bulwark.bank.economy.Economy;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.identity.Branch;
import org.bulwark.bank.identity.Identities;
import org.bulwark.bank.loan.Collateral;
import org.bulwark.bank.loan.LoanBook;
import org.bulwark.bank.population.Firm;
import org.bulwark.bank.population.Party;
import org.bulwark.bank.population.Population;
import org.bulwark.basics.party.Facility;
import org.bulwark.basics.party.PartyId;
import org.bulwark.basics.party.Relation;

/**
 * The customers of the sample bank on one day, with what they owe.
 *
 * <p>Customers are those of the simulated loans with the same seed: firms and people in the ratio three to two. Beside them stand the
 * owners of the firms, who are parties and mostly not customers. Safe to share between threads.
 */
public final class SamplePortfolio {

    /** The first month of lending. */
    public static final YearMonth FIRST = YearMonth.of(2017, 1);

    /** The last month of lending. */
    public static final YearMonth LAST = YearMonth.of(2023, 12);

    /** How far behind its customer an application's number can be (see {@link LoanBook#customerOf}). */
    private static final int BEHIND = 30;

    private final LoanBook book;
    private final Identities identities;
    private final Ties ties;
    private final Facilities facilities;
    private final int customers;
    private final Currency currency;

    private SamplePortfolio(LoanBook book, int customers, Currency currency) {
        this.book = book;
        this.identities = Identities.of(book.population());
        this.ties = new Ties(book.population(), identities);
        this.facilities = new Facilities(book, identities, currency);
        this.customers = customers;
        this.currency = currency;
    }

    /**
     * A portfolio.
     *
     * @param seed decides everything
     * @param customers how many
     * @param currency in which they borrow
     */
    public static SamplePortfolio of(long seed, int customers, Currency currency) {
        Population population = Population.of(Economy.of(seed, Horizon.of(FIRST, LAST)));
        return new SamplePortfolio(LoanBook.of(population), customers, currency);
    }

    /** How many customers. */
    public int customers() {
        return customers;
    }

    /** In which currency they borrow. */
    public Currency currency() {
        return currency;
    }

    /** The business date of the portfolio: the end of the last month of lending. */
    public LocalDate date() {
        return LAST.atEndOfMonth();
    }

    /** The branches of the bank. */
    public List<Branch> branches() {
        return List.of(Branch.values());
    }

    /** The book behind it, with the truth. */
    public LoanBook book() {
        return book;
    }

    /** The names behind it. */
    public Identities identities() {
        return identities;
    }

    /** Customer k, from 0. */
    public Customer customer(long k) {
        Party party = book.population().customer(k);
        List<Facility> owed = new ArrayList<>();
        List<Relation> relations = new ArrayList<>(ties.of(party, k));
        for (long n = k; n < Math.min(k + BEHIND + 1, customers); n++) {
            if (book.customerOf(n) == k) {
                Optional<Facility> facility = facilities.of(n);
                facility.ifPresent(owed::add);
                if (facility.isPresent()) {
                    guarantee(party, n).filter(g -> isNew(g, relations)).ifPresent(relations::add);
                }
            }
        }
        owed.sort(Comparator.comparing(Facility::id));
        List<org.bulwark.basics.party.Party> owners =
                party instanceof Firm firm ? List.of(identities.of(firm.owner())) : List.of();
        return new Customer(k, identities.of(party), owners, relations, owed);
    }

    /** Everybody, customers and owners, each once, in the order in which they are met. */
    public List<org.bulwark.basics.party.Party> parties() {
        Map<PartyId, org.bulwark.basics.party.Party> parties = new LinkedHashMap<>();
        for (Customer customer : all()) {
            parties.putIfAbsent(customer.party().id(), customer.party());
            customer.owners().forEach(owner -> parties.putIfAbsent(owner.id(), owner));
        }
        return List.copyOf(parties.values());
    }

    /** All customers in order, worked out by all cores. */
    public List<Customer> all() {
        return LongStream.range(0, customers)
                .parallel()
                .mapToObj(this::customer)
                .toList();
    }

    /** A loan against somebody's word: half of the time the owner's, else that of an earlier firm; for people an earlier person's. */
    private Optional<Relation> guarantee(Party party, long n) {
        if (book.request(n).collateral() != Collateral.GUARANTEE) {
            return Optional.empty();
        }
        Stream stream = Stream.of(book.population().economy().seed(), Topic.TIES, -1 - n);
        boolean byOwner = stream.chance(0.5);
        long share = stream.chance(0.7) ? Relation.WHOLE : Relation.WHOLE / 2;
        LocalDate since = Horizon.monthOf(book.request(n).month()).atDay(1);
        Optional<Party> guarantor = party instanceof Firm firm && byOwner
                ? Optional.of(firm.owner())
                : ties.before(party.number(), party instanceof Firm, stream);
        return guarantor.map(g -> Relation.guarantees(identities.id(g), identities.id(party), share, since));
    }

    private static boolean isNew(Relation guarantee, List<Relation> relations) {
        return relations.stream()
                .noneMatch(r -> r.kind() == guarantee.kind() && r.from().equals(guarantee.from()));
    }
}
