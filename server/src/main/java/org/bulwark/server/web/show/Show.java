package org.bulwark.server.web.show;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.money.Rate;
import org.bulwark.files.words.Words;
import org.springframework.context.MessageSource;

/**
 * Shows values to one reader: templates call it {@code #show}. Amounts keep all their minor units; instants are told in the bank's time
 * zone, with the exact instant for whoever points at them.
 */
public final class Show {

    private final MessageSource messages;
    private final Locale locale;
    private final ZoneId zone;

    Show(MessageSource messages, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
    }

    /** A text in the reader's language. */
    public String text(Text text) {
        return switch (text) {
            case Text.Plain plain -> plain.text();
            case Text.Share share -> percent(share.value(), share.decimals());
            case Text.Told told -> reason(told.reason());
            case Text.Word word ->
                messages.getMessage(
                        word.key(),
                        word.parameters().stream().map(this::parameter).toArray(),
                        locale);
        };
    }

    /** Words by their key. */
    public String word(String key, Object... parameters) {
        return text(Text.word(key, parameters));
    }

    private Object parameter(Object value) {
        return switch (value) {
            case Text text -> text(text);
            case Money money -> money(money);
            case Rate rate -> rate(rate);
            case LocalDate date -> date(date);
            case Instant instant -> instant(instant);
            case Long number -> number(number);
            case Integer number -> number(number);
            default -> value;
        };
    }

    /** A reason as a sentence. */
    public String reason(Reason reason) {
        return Words.in(locale).say(reason);
    }

    /** An amount with its currency's code: {@code CNY 1,234,567.00}. */
    public String money(Money money) {
        return money.currency().getCurrencyCode() + "\u00a0" + amount(money);
    }

    /** An amount alone, for a column whose head names the currency. */
    public String amount(Money money) {
        Currency currency = money.currency();
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        return decimals(decimals, decimals).format(BigDecimal.valueOf(money.minor(), decimals));
    }

    /** A yearly rate in percent: {@code 6.75%}. */
    public String rate(Rate rate) {
        return decimals(2, 4).format(BigDecimal.valueOf(rate.ppm(), 4)) + "%";
    }

    /** A whole number with its thousands apart. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A number with so many decimals. */
    public String number(double number, int decimals) {
        return decimals(decimals, decimals).format(number);
    }

    /** A measure with as many decimals as it has, four at most. */
    public String measure(double number) {
        return decimals(0, 4).format(number);
    }

    /** A number with its sign, for what adds and takes away; the minus is a true one. */
    public String signed(double number, int decimals) {
        String digits = decimals(decimals, decimals).format(Math.abs(number));
        return (number < 0 ? "\u2212" : number > 0 ? "+" : "\u00b1") + digits;
    }

    /** A share in percent, {@code 0.1234} as {@code 12.3%}. */
    public String percent(double share, int decimals) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(share);
    }

    /** A large count in short: {@code 1.0M}, {@code 12 万}. */
    public String about(long number) {
        NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** A day. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    /** A moment, on the bank's clocks, to the minute. */
    public String instant(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }

    /** The exact moment, for machines and for whoever points at it: {@code 2026-05-04T03:02:01.123456Z}. */
    public String exact(Instant instant) {
        return instant.toString();
    }

    private NumberFormat decimals(int least, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format;
    }
}
