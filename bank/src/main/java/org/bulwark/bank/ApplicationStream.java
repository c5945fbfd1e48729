package org.bulwark.bank;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.chance.Topic;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.identity.Misspelling;
import org.bulwark.bank.loan.Application;
import org.bulwark.bank.loan.Loan;
import org.bulwark.bank.loan.Product;
import org.bulwark.bank.loan.Request;
import org.bulwark.bank.population.Firm;
import org.bulwark.bank.population.Party;
import org.bulwark.bank.population.Population;
import org.bulwark.bank.portfolio.SamplePortfolio;
import org.bulwark.bank.screening.SampleLists;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.party.Business;
import org.bulwark.basics.party.Contact;

/**
 * Applications to the sample bank, numbered from 0 without end. Application k is a function of the portfolio's seed and size and of k
 * alone. Safe to share between threads.
 *
 * <p>Firms ask for working capital, people for a personal loan. The content has the shape of a request to the decision stage:
 *
 * <pre>
 * {"product": "working-capital" | "personal-loan", "branch": "B001", "channel": "online" | "branch" | "partner",
 *  "applicant": {"kind": "business" | "person", "name", "registration_number" | "id_number", "phone", "address",
 *                "party_id" for customers of the portfolio},
 *  "requested": {"amount": "500000.00", "currency", "term_months", "purpose"},
 *  "device_id" unless made at a branch,
 *  "facts": one entry for each column of the simulated loans that a scorecard may use; none for what is missing}
 * </pre>
 */
public final class ApplicationStream {

    /** New applicants' numbers begin here, far from those of customers and of the listed. */
    private static final long NEWCOMERS = 2_000_000_000L;

    /** Numbers of applications begin here, far from those of the portfolio's. */
    private static final long REQUESTS = 1L << 40;

    private static final int TRIES = 16;
    private static final int BACK = 20;
    private static final int PERMILLE = 1000;

    private final SamplePortfolio portfolio;
    private final SampleLists lists;
    private final int brokenPermille;

    private ApplicationStream(SamplePortfolio portfolio, int brokenPermille) {
        this.portfolio = portfolio;
        this.lists = SampleLists.of(portfolio);
        this.brokenPermille = brokenPermille;
    }

    /** Applications that are all in order. */
    public static ApplicationStream of(SamplePortfolio portfolio) {
        return new ApplicationStream(portfolio, 0);
    }

    /** The same, but with something missing or wrong in so many of a thousand. */
    public ApplicationStream withBroken(int permille) {
        return new ApplicationStream(portfolio, permille);
    }

    /** Application k, from 0. */
    public SampleApplication application(long k) {
        long origin = origin(k);
        Loan loan = loan(origin);
        Map<String, Object> content = content(origin, loan, origin != k);
        Stream accidents = stream(k, Draw.ACCIDENT);
        boolean broken = accidents.uniform() * PERMILLE < brokenPermille;
        if (broken) {
            Breakage.into(content, accidents);
        }
        return new SampleApplication(
                k,
                arrival(k),
                broken,
                content,
                Horizon.monthOf(loan.application().request().month()),
                loan.truePd(),
                loan.defaultMonth());
    }

    /** Nobody can be a customer of an empty portfolio, and the first application repeats nothing. */
    private Arrival arrival(long k) {
        Arrival arrival = stream(k, Draw.ARRIVAL).pick(Arrival.values());
        boolean impossible =
                (arrival == Arrival.EXISTING && portfolio.customers() == 0) || (arrival == Arrival.REPEATED && k == 0);
        return impossible ? Arrival.NEW : arrival;
    }

    /** Itself, or the application that it repeats: one of the last few, or what that one repeats. */
    private long origin(long k) {
        long origin = k;
        while (arrival(origin) == Arrival.REPEATED) {
            origin = Math.max(0, origin - stream(origin, Draw.ORIGIN).between(1, BACK));
        }
        return origin;
    }

    /** Tries applications of the party until one is for a product of the stream. */
    private Loan loan(long k) {
        Arrival arrival = arrival(k);
        Stream stream = stream(k, Draw.PARTY);
        Party party = party(k, arrival, stream);
        int wait = arrival == Arrival.EXISTING ? stream.between(6, 36) : 0;
        int last = portfolio.book().population().economy().horizon().last();
        int month = Math.min(last, party.arrival() + wait);
        long first = REQUESTS + k * TRIES;
        Application application = portfolio.book().application(first, party, month);
        for (int i = 1; i < TRIES && !isOffered(application.request().product()); i++) {
            application = portfolio.book().application(first + i, party, month);
        }
        return portfolio.book().ifGranted(application);
    }

    private Party party(long k, Arrival arrival, Stream stream) {
        Population population = portfolio.book().population();
        return switch (arrival) {
            case EXISTING -> population.customer(stream.between(0, portfolio.customers() - 1));
            case LISTED -> lists.listed(stream.between(0, Integer.MAX_VALUE - 1));
            case NEW, RING, REPEATED -> population.customer(NEWCOMERS + k);
        };
    }

    private static boolean isOffered(Product product) {
        return switch (product) {
            case WORKING_CAPITAL, INVOICE, PAYROLL, CAR -> true;
            case EQUIPMENT, PROPERTY, HOME -> false;
        };
    }

    private Map<String, Object> content(long k, Loan loan, boolean repeated) {
        Stream stream = stream(k, Draw.CONTENT);
        Arrival arrival = arrival(k);
        Request request = loan.application().request();
        org.bulwark.basics.party.Party identity = portfolio.identities().of(request.party());
        double way = stream.uniform();
        String channel = way < 0.6 ? "online" : way < 0.85 ? "branch" : "partner";
        long ring = stream.between(0, Integer.MAX_VALUE - 1);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("product", request.party() instanceof Firm ? "working-capital" : "personal-loan");
        content.put("branch", identity.branch());
        content.put("channel", channel);
        content.put("applicant", applicant(identity, arrival, ring, stream));
        content.put("requested", requested(request, repeated && stream.chance(0.5)));
        if (!channel.equals("branch")) {
            content.put(
                    "device_id",
                    arrival == Arrival.RING
                            ? lists.ringDevice(ring)
                            : portfolio.identities().device(request.party()));
        }
        content.put("facts", ApplicationFacts.of(loan));
        return content;
    }

    private static Map<String, Object> applicant(
            org.bulwark.basics.party.Party identity, Arrival arrival, long ring, Stream stream) {
        Map<String, Object> applicant = new LinkedHashMap<>();
        String name = identity.name().value();
        boolean misspelt = arrival == Arrival.LISTED && stream.chance(0.5);
        boolean firm = identity instanceof Business;
        applicant.put("kind", firm ? "business" : "person");
        applicant.put("name", misspelt ? Misspelling.of(name, stream) : name);
        applicant.put(
                firm ? "registration_number" : "id_number", identity.number().value());
        Contact contact = identity.contact();
        String shared = String.format(Locale.ROOT, "+99919%08d", ring % 40);
        contact.phone().ifPresent(phone -> applicant.put("phone", arrival == Arrival.RING ? shared : phone.value()));
        contact.address().ifPresent(address -> applicant.put("address", address.value()));
        if (arrival == Arrival.EXISTING) {
            applicant.put("party_id", identity.id().value());
        }
        return applicant;
    }

    private Map<String, Object> requested(Request request, boolean another) {
        Money amount = new Money(request.amount(), portfolio.currency());
        Map<String, Object> requested = new LinkedHashMap<>();
        requested.put("amount", (another ? amount.plus(new Money(100_000, portfolio.currency())) : amount).amount());
        requested.put("currency", portfolio.currency().getCurrencyCode());
        requested.put("term_months", (long) request.termMonths());
        requested.put("purpose", request.purpose().title());
        return requested;
    }

    private Stream stream(long k, Draw draw) {
        long seed = portfolio.book().population().economy().seed();
        return Stream.of(seed, Topic.ARRIVAL, k * Draw.CODES + draw.code);
    }

    /** What chance decides of an application, each with a stream of its own. */
    private enum Draw {
        ARRIVAL(0),
        ORIGIN(1),
        PARTY(2),
        CONTENT(3),
        ACCIDENT(4);

        private static final int CODES = 8;

        private final int code;

        Draw(int code) {
            this.code = code;
        }
    }
}
