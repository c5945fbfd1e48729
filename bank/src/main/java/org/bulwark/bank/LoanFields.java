package org.bulwark.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.economy.Industry;
import org.bulwark.bank.economy.Region;
import org.bulwark.bank.loan.Collateral;
import org.bulwark.bank.loan.Loan;
import org.bulwark.bank.loan.Observation;
import org.bulwark.bank.loan.Product;
import org.bulwark.bank.loan.Purpose;
import org.bulwark.bank.loan.Request;
import org.bulwark.bank.population.Firm;
import org.bulwark.bank.population.Occupation;
import org.bulwark.bank.population.Party;
import org.bulwark.bank.population.Person;
import org.bulwark.data.Role;
import org.jspecify.annotations.Nullable;

/** The columns of the loans table, in the order in which they are shown. */
final class LoanFields {

    static final String TARGET = "default_within_12_months";

    private static final double NO_BUREAU_FILE = -999;
    private static final double NOTHING_PLEDGED = -1;
    private static final String AFTERWARDS = "leakage: known only after the outcome";
    private static final List<String> BORROWERS = List.of("company", "sole trader", "private person");
    private static final long CLERICAL = 1_000_003;

    private LoanFields() {}

    /** Every column. */
    static List<LoanField> all() {
        return Stream.of(identity(), borrower(), asked(), observed(), afterwards())
                .flatMap(List::stream)
                .toList();
    }

    /** What names, groups, dates and weighs a loan. */
    private static List<LoanField> identity() {
        return List.of(
                LoanField.number("loan_id", "Loan number", loan -> request(loan).number())
                        .as(Role.ID),
                LoanField.number(
                                "customer_id",
                                "Customer number",
                                loan -> party(loan).number())
                        .as(Role.GROUP),
                LoanField.date("disbursed_on", "Month of disbursement", LoanFields::disbursed)
                        .as(Role.TIME),
                LoanField.number("sampling_weight", "Loans of the book that this one stands for", Loan::weight)
                        .as(Role.WEIGHT));
    }

    /** Who borrows. */
    private static List<LoanField> borrower() {
        return List.of(
                LoanField.category("borrower", "Kind of borrower", BORROWERS, LoanFields::kind),
                LoanField.category(
                        "industry",
                        "Industry (ISIC section)",
                        Industry.values(),
                        Industry::title,
                        loan -> party(loan).industry()),
                LoanField.category(
                        "region",
                        "Region",
                        Region.values(),
                        Region::title,
                        loan -> party(loan).region()),
                LoanField.category(
                        "occupation",
                        "Occupation; missing for firms",
                        Occupation.values(),
                        Occupation::title,
                        LoanFields::occupation),
                LoanField.number("years_active", "Years in business or in the present work", LoanFields::yearsActive),
                LoanField.number(
                        "person_age",
                        "Age of the borrower or the firm's owner",
                        loan -> party(loan).personAge(request(loan).month())),
                LoanField.number(
                        "employees",
                        "Employees, the owner included; 0 for private persons",
                        loan -> party(loan) instanceof Firm firm ? firm.employees() : 0),
                LoanField.number(
                        "household",
                        "People in the household; missing for firms",
                        loan -> party(loan) instanceof Person person ? person.household() : Double.NaN),
                LoanField.number(
                        "months_as_customer", "Months as a customer of the bank", seen(Observation::monthsAsCustomer)));
    }

    /** What is asked for. */
    private static List<LoanField> asked() {
        return List.of(
                LoanField.category(
                        "product",
                        "Product",
                        Product.values(),
                        Product::title,
                        loan -> request(loan).product()),
                LoanField.category(
                        "purpose",
                        "Purpose",
                        Purpose.values(),
                        Purpose::title,
                        loan -> request(loan).purpose()),
                LoanField.number("amount", "Amount", loan -> request(loan).amount() / 100.0),
                LoanField.number(
                        "term_months", "Term in months", loan -> request(loan).termMonths()),
                LoanField.category(
                        "collateral",
                        "Collateral",
                        Collateral.values(),
                        Collateral::title,
                        loan -> request(loan).collateral()),
                LoanField.number("loan_to_value", "Loan to value of the collateral", LoanFields::loanToValue)
                        .special("-1", "nothing pledged"));
    }

    /** What the bank saw. */
    private static List<LoanField> observed() {
        return List.of(
                LoanField.number("yearly_income", "Turnover or net income a year", seen(o -> o.income() / 100.0)),
                LoanField.number(
                        "turnover_change_percent",
                        "Change of turnover or income in 12 months, %",
                        seen(Observation::turnoverChange)),
                LoanField.number(
                        "liquidity_ratio", "Current assets over current debts", seen(Observation::liquidityRatio)),
                LoanField.number(
                        "debt_service_ratio",
                        "Debt service over cash available for it",
                        seen(Observation::debtService)),
                LoanField.number(
                        "days_past_due_12m",
                        "Most days past due in the 12 months before",
                        seen(Observation::daysPastDue)),
                LoanField.number("utilisation_percent", "Use of credit lines, %", seen(Observation::utilisation)),
                LoanField.number(
                                "bureau_enquiries_6m",
                                "Bureau enquiries in the 6 months before",
                                bureau(Observation::enquiries))
                        .special("-999", "no bureau file"),
                LoanField.number("bureau_open_loans", "Open loans at all banks", bureau(Observation::openLoans))
                        .special("-999", "no bureau file"),
                LoanField.number(
                        "balance_volatility",
                        "Volatility of the account's balance",
                        seen(Observation::balanceVolatility)),
                LoanField.number("tax_arrears", "Owed to the tax office", seen(o -> o.taxArrears() / 100.0)),
                LoanField.number("clerk_number", "Number of the clerk who took the application", LoanFields::clerk));
    }

    /** What must not be used, and the outcome. */
    private static List<LoanField> afterwards() {
        return List.of(
                LoanField.number(
                                "rate_percent",
                                "Yearly rate, %",
                                loan -> loan.application().decision().rate() / 100.0)
                        .excluded("result of the decision: the old judgement of risk in disguise"),
                LoanField.number(
                                "days_past_due_after",
                                "Most days past due in the 12 months after",
                                loan -> loan.conduct().daysPastDue())
                        .excluded(AFTERWARDS),
                LoanField.number(
                                "collection_calls",
                                "Calls by the collection desk",
                                loan -> loan.conduct().collectionCalls())
                        .excluded(AFTERWARDS),
                LoanField.number("true_pd", "True probability of default at application", Loan::truePd)
                        .excluded("truth of the simulation: no bank knows it"),
                LoanField.number(TARGET, "Default within 12 months of disbursement", loan -> loan.defaulted() ? 1 : 0)
                        .as(Role.TARGET));
    }

    private static Request request(Loan loan) {
        return loan.application().request();
    }

    private static Party party(Loan loan) {
        return request(loan).party();
    }

    private static ToDoubleFunction<Loan> seen(ToDoubleFunction<Observation> value) {
        return loan -> value.applyAsDouble(loan.application().seen());
    }

    private static ToDoubleFunction<Loan> bureau(ToDoubleFunction<Observation> value) {
        return seen(seen -> seen.hasBureauFile() ? value.applyAsDouble(seen) : NO_BUREAU_FILE);
    }

    private static int disbursed(Loan loan) {
        LocalDate first = Horizon.monthOf(request(loan).month()).atDay(1);
        return Math.toIntExact(first.toEpochDay());
    }

    private static int kind(Loan loan) {
        return switch (party(loan)) {
            case Firm firm -> firm.soleTrader() ? 1 : 0;
            case Person _ -> 2;
        };
    }

    private static @Nullable Occupation occupation(Loan loan) {
        return party(loan) instanceof Person person ? person.occupation() : null;
    }

    private static double yearsActive(Loan loan) {
        return Math.rint(party(loan).yearsActive(request(loan).month()) * 10) / 10;
    }

    private static double loanToValue(Loan loan) {
        double ratio = request(loan).loanToValue();
        return Double.isNaN(ratio) ? NOTHING_PLEDGED : Math.rint(ratio * 100) / 100;
    }

    /** Pure noise, on purpose: a good method leaves it out. */
    private static double clerk(Loan loan) {
        return request(loan).number() * CLERICAL % 97 + 1;
    }
}
