package org.bulwark.server.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.contract.ContractProblem;
import org.bulwark.contract.calendar.BusinessDayConvention;
import org.bulwark.contract.calendar.DayCount;
import org.bulwark.contract.calendar.Tenor;
import org.bulwark.contract.payment.ClaimKind;
import org.bulwark.contract.payment.PenaltyTerms;
import org.bulwark.contract.schedule.RateSteps;
import org.bulwark.contract.schedule.RepaymentKind;
import org.bulwark.server.web.Sent;

/** Terms as JSON, as the API takes them and as they are kept. */
final class TermsTree {

    private static final Pattern PERIOD = Pattern.compile("([0-9]{1,4}) (day|week|month|year)s?");
    private static final Set<ClaimKind> PENALISED = EnumSet.of(ClaimKind.INTEREST, ClaimKind.PRINCIPAL);

    private TermsTree() {}

    /**
     * The keys of terms.
     *
     * @param principal what is lent, in units of the facility's currency: {@code 250000.00}
     * @param rate the nominal rate in per cent a year: {@code 6.5}
     * @param rates later rates by the first date on which they hold: {@code {"2028-01-15": "7.1"}}
     * @param dayCount how interest counts days: {@code act-360}, {@code act-365-fixed}, {@code thirty-e-360} and so on
     * @param firstDay the day on which the money is paid out
     * @param firstDue the first due date; one period after the first day when left out
     * @param period from one due date to the next: {@code 1 month}
     * @param instalments how many, 1 to 1200
     * @param kind {@code annuity}, {@code equal-principal}, {@code bullet} or {@code interest-only-first}
     * @param interestOnly how many instalments pay interest only
     * @param calendar {@code target} or {@code china}; payments do not move when left out
     * @param convention where payments move: {@code modified-following} when left out
     * @param penaltyRate the rate on what is past due, in per cent a year
     * @param penaltyGrace after how many days it begins
     */
    record Keys(
            String principal,
            String rate,
            Optional<Map<String, String>> rates,
            String dayCount,
            String firstDay,
            Optional<String> firstDue,
            String period,
            int instalments,
            String kind,
            Optional<Integer> interestOnly,
            Optional<String> calendar,
            Optional<String> convention,
            Optional<String> penaltyRate,
            Optional<Integer> penaltyGrace) {}

    /** Reads terms. */
    static Terms read(Sent sent, Currency currency) {
        DayCount dayCount = sent.word("dayCount", DayCount.class);
        Optional<String> calendar = sent.findText("calendar");
        BusinessDayConvention convention = sent.findText("convention").isPresent()
                ? sent.word("convention", BusinessDayConvention.class)
                : calendar.isPresent() ? BusinessDayConvention.MODIFIED_FOLLOWING : BusinessDayConvention.NONE;
        return new Terms(
                Money.parse(sent.text("principal"), currency),
                rates(sent),
                dayCount,
                new Terms.Dates(
                        Days.day(sent.text("firstDay"), "firstDay"),
                        sent.findText("firstDue").map(text -> Days.day(text, "firstDue")),
                        period(sent.text("period")),
                        sent.findWhole("instalments").orElse(0),
                        calendar,
                        convention),
                kind(sent),
                penalty(sent));
    }

    private static RateSteps rates(Sent sent) {
        RateSteps rates = RateSteps.of(rate(sent, "rate"));
        for (Map.Entry<String, Object> step :
                sent.findObject("rates").orElse(Map.of()).entrySet()) {
            rates = rates.then(Days.day(step.getKey(), "rates"), Rate.percent(String.valueOf(step.getValue())));
        }
        return rates;
    }

    private static Rate rate(Sent sent, String key) {
        return Rate.percent(sent.findDecimal(key).map(BigDecimal::toPlainString).orElse(""));
    }

    private static Tenor period(String text) {
        Matcher found = PERIOD.matcher(text);
        if (!found.matches()) {
            throw ContractProblem.TERMS_INVALID.with(
                    "'" + text + "' is no length of time.", "Write 1 month, or 3 months, 2 weeks, 90 days, 1 year.");
        }
        return new Tenor(
                Integer.parseInt(found.group(1)),
                Tenor.Unit.valueOf(found.group(2).toUpperCase(Locale.ROOT) + "S"));
    }

    private static RepaymentKind kind(Sent sent) {
        return switch (sent.text("kind")) {
            case "annuity" -> new RepaymentKind.Annuity();
            case "equal-principal" -> new RepaymentKind.EqualPrincipal();
            case "bullet" -> new RepaymentKind.Bullet();
            case "interest-only-first" ->
                new RepaymentKind.InterestOnlyFirst(
                        sent.findWhole("interestOnly").orElse(0));
            default ->
                throw ContractProblem.TERMS_INVALID.with(
                        "A loan is not repaid in this way.",
                        "Give annuity, equal-principal, bullet or interest-only-first.");
        };
    }

    private static Optional<PenaltyTerms> penalty(Sent sent) {
        return sent.findDecimal("penaltyRate")
                .map(percent -> new PenaltyTerms(
                        RateSteps.of(Rate.percent(percent.toPlainString())),
                        DayCount.ACT_360,
                        sent.findWhole("penaltyGrace").orElse(0),
                        PENALISED));
    }

    /** Writes terms, so that {@link #read} reads the same. */
    static Map<String, Object> write(Terms terms) {
        Map<String, Object> tree = new LinkedHashMap<>();
        TreeMap<java.time.LocalDate, Rate> steps = new TreeMap<>(terms.rates().from());
        tree.put("principal", terms.principal().amount());
        tree.put("rate", steps.pollFirstEntry().getValue().percent());
        if (!steps.isEmpty()) {
            Map<String, Object> later = new LinkedHashMap<>();
            steps.forEach((day, rate) -> later.put(day.toString(), rate.percent()));
            tree.put("rates", later);
        }
        Terms.Dates dates = terms.dates();
        tree.put("dayCount", Sent.word(terms.dayCount()));
        tree.put("firstDay", dates.firstDay().toString());
        dates.firstDue().ifPresent(day -> tree.put("firstDue", day.toString()));
        tree.put("period", period(dates.period()));
        tree.put("instalments", dates.instalments());
        tree.put("kind", word(terms.kind()));
        if (terms.kind() instanceof RepaymentKind.InterestOnlyFirst(int without)) {
            tree.put("interestOnly", without);
        }
        dates.calendar().ifPresent(code -> tree.put("calendar", code));
        dates.calendar().ifPresent(_ -> tree.put("convention", Sent.word(dates.convention())));
        terms.penalty().ifPresent(penalty -> {
            tree.put("penaltyRate", penalty.rates().on(dates.firstDay()).percent());
            tree.put("penaltyGrace", penalty.graceDays());
        });
        return tree;
    }

    private static String period(Tenor period) {
        String unit = period.unit().name().toLowerCase(Locale.ROOT);
        return period.count() + " " + (period.count() == 1 ? unit.substring(0, unit.length() - 1) : unit);
    }

    /** The word of a way to repay. */
    static String word(RepaymentKind kind) {
        return switch (kind) {
            case RepaymentKind.Annuity _ -> "annuity";
            case RepaymentKind.EqualPrincipal _ -> "equal-principal";
            case RepaymentKind.Bullet _ -> "bullet";
            case RepaymentKind.InterestOnlyFirst _ -> "interest-only-first";
            case RepaymentKind.Stepped _ -> "stepped";
        };
    }

    /** The words of all ways to repay that can be written. */
    static List<String> kinds() {
        return new ArrayList<>(List.of("annuity", "equal-principal", "bullet", "interest-only-first"));
    }
}
