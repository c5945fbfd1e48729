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
        int age = today - request.month();
        LocalDate opened = Horizon.monthOf(request.month()).atDay(1);
        int sinceDefault = loan.defaulted() ? age - loan.defaultMonth() : -1;
        boolean repaid = sinceDefault < 0 && age >= request.termMonths();
        boolean closed = repaid || sinceDefault >= WRITTEN_OFF;
        Money limit = new Money(request.amount(), currency);
        Money drawn = closed
                ? Money.zero(currency)
                : drawn(limit, request, sinceDefault < 0 ? age : loan.defaultMonth(), stream);
        return new Facility(
                identities.facility(n),
                identities.id(request.party()),
                code(request.product()),
                isLine(request.product()) ? limit : drawn,
                drawn,
                closed ? FacilityStatus.CLOSED : sinceDefault >= 0 ? FacilityStatus.FROZEN : FacilityStatus.OPEN,
                opened,
                Optional.of(opened.plusMonths(request.termMonths())),
                closed ? 0 : daysPastDue(loan, age, sinceDefault, stream));
    }

    /** Of a line what is in use; of a loan what is left after equal repayments. */
    private Money drawn(Money limit, Request request, int paidMonths, Stream stream) {
        double used = Math.clamp(0.55 + 0.3 * stream.normal(), 0, 1);
        return isLine(request.product())
                ? limit.times((long) Math.rint(used * 1000), 1000, RoundingMode.HALF_EVEN)
                : limit.times(
                        Math.max(0, request.termMonths() - paidMonths), request.termMonths(), RoundingMode.HALF_EVEN);
    }

    private static int daysPastDue(Loan loan, int age, int sinceDefault, Stream stream) {
        boolean stumbles = stream.chance(0.02);
        int few = stream.between(1, 60);
        if (sinceDefault >= 0) {
            return DEFAULTED + DAYS * sinceDefault;
        }
        boolean young = age < Horizon.OUTCOME;
        boolean now = stream.chance(0.1);
        return young && now ? Math.min(loan.conduct().daysPastDue(), DEFAULTED - 1) : stumbles ? few : 0;
    }

    private static boolean isLine(Product product) {
        return product == Product.WORKING_CAPITAL || product == Product.INVOICE;
    }

    private static String code(Product product) {
        return product.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
