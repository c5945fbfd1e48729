package org.bulwark.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.bulwark.bank.portfolio.Customer;
import org.bulwark.bank.portfolio.SamplePortfolio;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.party.ResidentIdentityNumber;
import org.bulwark.basics.party.UnifiedSocialCreditCode;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ApplicationStreamTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final int MANY = 4000;

    private static SamplePortfolio portfolio;
    private static List<SampleApplication> applications;

    @BeforeAll
    static void make() {
        portfolio = SamplePortfolio.of(5, 1000, CNY);
        ApplicationStream stream = ApplicationStream.of(portfolio);
        applications = LongStream.range(0, MANY)
                .parallel()
                .mapToObj(stream::application)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(SampleApplication application, String name) {
        return (Map<String, Object>) application.content().getOrDefault(name, Map.of());
    }

    private static List<SampleApplication> of(Arrival arrival) {
        return applications.stream().filter(a -> a.arrival() == arrival).toList();
    }

    private static double share(Arrival arrival) {
        return of(arrival).size() / (double) MANY;
    }

    @Test
    void anApplicationIsAFunctionOfTheSeedAndItsNumber() {
        ApplicationStream again = ApplicationStream.of(SamplePortfolio.of(5, 1000, CNY));
        for (int k = 99; k >= 0; k--) {
            assertThat(again.application(k)).isEqualTo(applications.get(k));
        }
        assertThat(ApplicationStream.of(SamplePortfolio.of(6, 1000, CNY)).application(0))
                .isNotEqualTo(applications.getFirst());
    }

    @Test
    void everyApplicationIsComplete() {
        for (SampleApplication application : applications) {
            Map<String, Object> applicant = part(application, "applicant");
            Map<String, Object> requested = part(application, "requested");
            boolean firm = "business".equals(applicant.get("kind"));
            assertThat(application.content())
                    .containsEntry("product", firm ? "working-capital" : "personal-loan")
                    .containsKeys("branch", "channel", "applicant", "requested", "facts");
            assertThat(applicant).containsKeys("name", "phone", "address");
            String number = String.valueOf(applicant.get(firm ? "registration_number" : "id_number"));
            assertThat(firm ? UnifiedSocialCreditCode.isValid(number) : ResidentIdentityNumber.isValid(number))
                    .isTrue();
            assertThat(Money.parse(String.valueOf(requested.get("amount")), CNY).isPositive())
                    .isTrue();
            assertThat(requested).containsEntry("currency", "CNY").containsKey("purpose");
            assertThat(requested.get("term_months"))
                    .isInstanceOfSatisfying(Long.class, term -> assertThat(term).isPositive());
            assertThat(application.content().containsKey("device_id"))
                    .isEqualTo(!"branch".equals(application.content().get("channel")));
        }
    }

    @Test
    void factsAreTheColumnsThatAScorecardMayUse() {
        Set<String> usable = SimulatedLoans.of(1, 10).specification().columns().stream()
                .filter(column -> column.role() == Role.INPUT)
                .map(ColumnSpecification::name)
                .filter(name -> !name.equals("amount") && !name.equals("term_months"))
                .collect(Collectors.toSet());
        Set<String> told = applications.stream()
                .flatMap(a -> part(a, "facts").keySet().stream())
                .collect(Collectors.toSet());
        assertThat(told).isEqualTo(usable);
        assertThat(told).doesNotContain("true_pd", "rate_percent", LoanFields.TARGET);
        assertThat(applications)
                .allSatisfy(a -> assertThat(part(a, "facts").values())
                        .allMatch(
                                value -> value instanceof Long || value instanceof Double || value instanceof String));
    }

    @Test
    void customersComeBackUnderTheirIdAndNumber() {
        Map<Object, Object> numbers = new HashMap<>();
        for (Customer customer : portfolio.all()) {
            numbers.put(customer.party().id().value(), customer.party().number().value());
        }
        assertThat(share(Arrival.EXISTING)).isCloseTo(0.32, within(0.03));
        assertThat(of(Arrival.EXISTING)).allSatisfy(application -> {
            Map<String, Object> applicant = part(application, "applicant");
            assertThat(applicant).containsValue(numbers.getOrDefault(applicant.get("party_id"), "somebody else"));
        });
        assertThat(of(Arrival.NEW)).noneMatch(a -> part(a, "applicant").containsKey("party_id"));
    }

    @Test
    void someComeTwiceSomeShareADeviceAndSomeAreListed() {
        Set<Object> applicants =
                applications.stream().map(a -> a.content().get("applicant")).collect(Collectors.toSet());
        assertThat(share(Arrival.REPEATED)).isCloseTo(0.03, within(0.01));
        assertThat(applicants.size())
                .isLessThanOrEqualTo(MANY - of(Arrival.REPEATED).size());
        Set<Object> phones = of(Arrival.RING).stream()
                .map(a -> part(a, "applicant").get("phone"))
                .collect(Collectors.toSet());
        assertThat(phones.size()).isLessThan(of(Arrival.RING).size());
        assertThat(share(Arrival.LISTED)).isCloseTo(0.01, within(0.006));
    }

    /** Nothing links two repeats but what they say: the same applicant, the same facts. */
    @Test
    void aRepeatedApplicationSaysWhatAnEarlierOneSaid() {
        assertThat(of(Arrival.REPEATED))
                .allSatisfy(repeated -> assertThat(applications.subList(0, (int) repeated.number()))
                        .anyMatch(a -> part(a, "applicant").equals(part(repeated, "applicant"))
                                && part(a, "facts").equals(part(repeated, "facts"))));
    }

    @Test
    void theTruthBesideItIsTheTruth() {
        double expected = 0;
        double variance = 0;
        int defaults = 0;
        for (SampleApplication application : of(Arrival.NEW)) {
            expected += application.truePd();
            variance += application.truePd() * (1 - application.truePd());
            defaults += application.defaulted() ? 1 : 0;
        }
        // What an industry or a region shares does not average out in one seed, hence the wide margin.
        assertThat((double) defaults).isCloseTo(expected, within(8 * Math.sqrt(variance)));
    }

    @Test
    void asManyAreBrokenAsAskedForAndTheOthersAreAsBefore() {
        ApplicationStream stream = ApplicationStream.of(portfolio).withBroken(100);
        int broken = 0;
        for (int k = 0; k < 2000; k++) {
            SampleApplication application = stream.application(k);
            broken += application.broken() ? 1 : 0;
            assertThat(application.content().equals(applications.get(k).content()))
                    .isEqualTo(!application.broken());
        }
        assertThat(broken / 2000.0).isCloseTo(0.1, within(0.025));
    }
}
