package org.bulwark.bank.portfolio;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.chance.Topic;
import org.bulwark.bank.economy.Horizon;
import org.bulwark.bank.identity.Identities;
import org.bulwark.bank.loan.Application;
import org.bulwark.bank.loan.Loan;
import org.bulwark.bank.loan.LoanBook;
import org.bulwark.bank.loan.Product;
import org.bulwark.bank.loan.Request;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.party.Facility;
import org.bulwark.basics.party.FacilityStatus;

/** What the granted applications have become by the day of the portfolio. */
final class Facilities {

    /** A default this old has been written off. */
    private static final int WRITTEN_OFF = 24;

    private static final int DAYS = 30;
    private static final int DEFAULTED = 91;

    private final LoanBook book;
    private final Identities identities;
    private final Currency currency;
    private final int today;

    Facilities(LoanBook book, Identities identities, Currency currency) {
        this.book = book;
        this.identities = identities;
        this.currency = currency;
        this.today = book.population().economy().horizon().last();
    }

    /** The facility that application n led to; none when it was not made in time or was declined. */
    Optional<Facility> of(long n) {
        return book.application(n)
                .filter(application -> application.decision().approved())
                .map(application -> facility(n, application));
    }

    private Facility facility(long n, Application application) {
        Request request = application.request();
        Loan loan = book.ifGranted(application);
        Stream stream = Stream.of(book.population().economy().seed(), Topic.FACILITY, n);
        Age age = new Age(loan, today - request.month());
        LocalDate opened = Horizon.monthOf(request.month()).atDay(1);
        Money limit = new Money(request.amount(), currency);
        Money drawn = drawn(limit, request, age, stream);
        return new Facility(
                identities.facility(n),
                identities.id(request.party()),
                code(request.product()),
                isLine(request.product()) ? limit : drawn,
                drawn,
                age.status(),
                opened,
                Optional.of(opened.plusMonths(request.termMonths())),
                daysPastDue(age, stream));
    }

    /** Of a line what is in use; of a loan what is left after equal repayments. */
    private static Money drawn(Money limit, Request request, Age age, Stream stream) {
        long used = Math.round(Math.clamp(0.55 + 0.3 * stream.normal(), 0, 1) * 1000);
        if (age.status() == FacilityStatus.CLOSED) {
            return Money.zero(limit.currency());
        }
        int term = request.termMonths();
        return isLine(request.product())
                ? limit.times(used, 1000, RoundingMode.HALF_EVEN)
                : limit.times(Math.max(0, term - age.paidMonths()), term, RoundingMode.HALF_EVEN);
    }

    private static int daysPastDue(Age age, Stream stream) {
        boolean late = stream.chance(0.1);
        boolean stumbles = stream.chance(0.02);
        int few = stream.between(1, 60);
        return switch (age.status()) {
            case CLOSED -> 0;
            case FROZEN -> DEFAULTED + DAYS * age.sinceDefault();
            case OPEN -> {
                boolean young = age.months() < Horizon.OUTCOME;
                int worst = Math.min(age.loan().conduct().daysPastDue(), DEFAULTED - 1);
                yield young && late ? worst : stumbles ? few : 0;
            }
        };
    }

    private static boolean isLine(Product product) {
        return product == Product.WORKING_CAPITAL || product == Product.INVOICE;
    }

    private static String code(Product product) {
        return product.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * A loan some months after its disbursement.
     *
     * @param loan the loan
     * @param months how many
     */
    private record Age(Loan loan, int months) {

        /** Months since its default; negative for a default that has not come or never comes. */
        int sinceDefault() {
            return loan.defaulted() ? months - loan.defaultMonth() : -1;
        }

        int paidMonths() {
            return sinceDefault() < 0 ? months : loan.defaultMonth();
        }

        FacilityStatus status() {
            int term = loan.application().request().termMonths();
            if (sinceDefault() >= 0) {
                return sinceDefault() >= WRITTEN_OFF ? FacilityStatus.CLOSED : FacilityStatus.FROZEN;
            }
            return months >= term ? FacilityStatus.CLOSED : FacilityStatus.OPEN;
        }
    }
}
