package org.bulwark.bank.stream;

import org.bulwark.bank.loan.Application;
import org.bulwark.bank.loan.Product;

/**
 * When a granted loan falls due and what is paid. A line pays interest on what is in use and a fiftieth of the limit, which may be drawn again; a loan pays equal parts
 * of its principal, and interest on the rest.
 *
 * @param loan what was granted
 */
record Schedule(Application loan) {

    private static final double BASIS_POINTS = 10_000;

    boolean isLine() {
        Product product = loan.request().product();
        return product == Product.WORKING_CAPITAL || product == Product.INVOICE;
    }

    int begun() {
        return loan.request().month();
    }

    /** The day of the month on which instalments are due, 3 to 28: so ninety days end three months later, in the same month for all. */
    int dueDay() {
        return 3 + (int) (loan.request().number() % 26);
    }

    double amount() {
        return loan.request().amount();
    }

    double rate() {
        return loan.decision().rate() / BASIS_POINTS;
    }

    /** How many instalments stand unpaid at the end of a month. */
    int unpaid(Course course, int month) {
        return month <= begun() ? 0 : Math.min(course.late(month), month - begun());
    }

    /** How many instalments were paid in a month. */
    int paid(Course course, int month) {
        return month <= begun() || month >= course.defaulted()
                ? 0
                : unpaid(course, month - 1) + 1 - unpaid(course, month);
    }

    int daysPastDue(Course course, int month) {
        int unpaid = unpaid(course, month);
        return unpaid == 0 ? 0 : Days.between(month - unpaid + 1, dueDay(), month);
    }

    /** What is owed at the end of a month, of principal. */
    double outstanding(Course course, int month) {
        if (isLine()) {
            return amount() * use(course, month);
        }
        int paid = Math.max(0, month - begun() - unpaid(course, month));
        return amount()
                * Math.max(0, loan.request().termMonths() - paid)
                / loan.request().termMonths();
    }

    /** The part of a line that is in use. */
    double use(Course course, int month) {
        double habit = 0.35 + 0.3 * ((loan.request().number() * 7 % 11) / 11.0);
        double wave = 0.12 * StrictMath.cos(month + (double) loan.request().number() % 7);
        return Math.clamp(habit + wave - 0.06 * course.health(month) + 0.35 * course.trouble(month - 1), 0.02, 1);
    }

    double principal() {
        return isLine() ? 0.02 * amount() : amount() / loan.request().termMonths();
    }

    double interest(Course course, int month) {
        return outstanding(course, Math.max(begun(), month - 1)) * rate() / 12;
    }

    /** Whether it is still on the books: until a year after default, else to its end. */
    boolean isOpen(Course course, int month) {
        return Courses.runs(loan, month) && (course.defaulted() == Course.NEVER || month <= course.defaulted() + 12);
    }
}
