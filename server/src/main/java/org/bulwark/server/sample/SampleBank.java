package org.bulwark.server.sample;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import org.bulwark.bank.ApplicationStream;
import org.bulwark.bank.SampleDocuments;
import org.bulwark.bank.portfolio.SamplePortfolio;
import org.bulwark.bank.stream.SampleStreams;
import org.bulwark.basics.Progress;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.decision.product.Product;
import org.bulwark.files.policy.PolicyFile;
import org.bulwark.files.policy.ProductFile;
import org.bulwark.server.data.Branches;
import org.bulwark.server.data.intake.SourceBook;
import org.bulwark.server.decision.PolicyContent;
import org.bulwark.server.decision.ProductForm;
import org.bulwark.server.decision.Products;
import org.bulwark.server.retention.RetentionForm;
import org.bulwark.server.retention.RetentionKind;
import org.bulwark.server.retention.RetentionPolicy;
import org.bulwark.server.score.ScorecardForm;
import org.springframework.stereotype.Service;

/**
 * Loads the sample bank: branches, products with their policies, scorecards learned from simulated loans, customers with what they owe,
 * screening lists.
 * Everything goes the way that a bank's own would: drafted by one, tested, approved by another.
 */
@Service
public class SampleBank {

    static final long SEED = 20_260_101L;
    private static final int CUSTOMERS = 400;

    /** Of what sources say. */
    private static final int YEARS = 3;

    private final Branches branches;
    private final Products products;
    private final SampleVersions versions;
    private final SampleScorecards scorecards;
    private final SampleCases cases;
    private final SampleCustomers customers;
    private final SampleScreening screening;
    private final SamplePlace place;
    private final SourceBook sources;
    private final InstantSource clock;

    SampleBank(
            Branches branches,
            Products products,
            SampleVersions versions,
            SampleScorecards scorecards,
            SampleCases cases,
            SampleCustomers customers,
            SampleScreening screening,
            SamplePlace place,
            SourceBook sources,
            InstantSource clock) {
        this.branches = branches;
        this.products = products;
        this.versions = versions;
        this.scorecards = scorecards;
        this.cases = cases;
        this.customers = customers;
        this.screening = screening;
        this.place = place;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * What was loaded.
     *
     * @param branches how many branches
     * @param products the codes of the products
     * @param customers how many customers
     * @param facilities how many facilities
     */
    public record Loaded(int branches, List<String> products, int customers, int facilities) {}

    /** Whether the house has no product yet, so that the sample bank can move in. */
    public boolean isEmptyHouse() {
        return products.all().isEmpty();
    }

    /** Drawn when it is first asked for. */
    private static final class Drawn {
        static final SamplePortfolio PORTFOLIO = SamplePortfolio.of(SEED, CUSTOMERS, Currency.getInstance("EUR"));
    }

    /** The portfolio behind it; the same at every start. */
    public SamplePortfolio portfolio() {
        return Drawn.PORTFOLIO;
    }

    /** Its applications, without end, as the API takes them. */
    public SampleRequests requests() {
        return new SampleRequests(ApplicationStream.of(portfolio()), products.all());
    }

    /** What the sources say of its customers, in years of the calendar. */
    SampleStory story(SampleCalendar calendar) {
        return new SampleStory(
                SampleStreams.of(SEED, CUSTOMERS, YEARS), calendar, customers.ids(portfolio()), CUSTOMERS);
    }

    /** Loads all of it into an empty house. */
    public Loaded load(Progress progress) {
        Instant now = Microseconds.of(clock.instant());
        SamplePortfolio portfolio = portfolio();
        portfolio.branches().forEach(branch -> branches.save(branch.code(), branch.title()));
        for (String code : SampleDocuments.PRODUCTS) {
            progress.at("Loading product " + code, 0, 0);
            Product product = ProductFile.read(SampleDocuments.product(code), code + ".product.yaml")
                    .value();
            versions.bringIntoForce(ProductForm.FORM, code, product, now);
            PolicyContent form = new PolicyContent(product);
            versions.bringIntoForce(
                    form,
                    code,
                    PolicyFile.read(SampleDocuments.policy(code), code + ".policy.yaml", product)
                            .value(),
                    now);
            cases.keep(product, now);
            progress.at("Learning the scorecard of " + code, 0, 0);
            versions.bringIntoForce(ScorecardForm.FORM, code, scorecards.learned(product, SEED), now);
        }
        versions.bringIntoForce(RetentionForm.FORM, RetentionKind.ID, RetentionPolicy.sample(), now);
        SampleCalendar calendar = SampleCalendar.of(now, sources.zone());
        int facilities = customers.load(portfolio, calendar, progress, now);
        place.begin(calendar);
        progress.at("Loading screening lists", 0, 0);
        screening.load(portfolio);
        return new Loaded(portfolio.branches().size(), SampleDocuments.PRODUCTS, portfolio.customers(), facilities);
    }

    /** Looks at what is past due in the house as the close of the day before would have, so that desks are not empty on the first day. */
    public void look(Progress progress) {
        customers.look(progress, clock.instant());
    }
}
