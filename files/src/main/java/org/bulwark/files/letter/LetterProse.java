package org.bulwark.files.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.decision.letter.LetterContent;
import org.bulwark.files.words.Words;

/**
 * A letter's words.
 *
 * @param title its heading
 * @param paragraphs what it says
 * @param language of the words
 */
record LetterProse(String title, List<Paragraph> paragraphs, Locale language) {

    static LetterProse of(LetterContent letter, Words words) {
        List<Paragraph> paragraphs = new ArrayList<>();
        boolean declined = letter.kind() == LetterContent.Kind.DECLINED;
        paragraphs.add(new Paragraph.Prose(words.say("letter/reference", "application", letter.application())));
        paragraphs.add(new Paragraph.Prose(words.say("letter/salutation")));
        paragraphs.add(new Paragraph.Prose(declined ? declined(letter, words) : offered(letter, words)));
        paragraphs.add(new Paragraph.Points(words.say("letter/reasons"), said(letter.reasons(), words)));
        paragraphs.add(new Paragraph.Points(words.say("letter/rights"), said(letter.rights(), words)));
        if (!letter.contact().isBlank()) {
            paragraphs.add(new Paragraph.Lines(
                    words.say("letter/contact"), letter.contact().lines().toList()));
        }
        String title = declined ? "letter/title.declined" : "letter/title.counter-offer";
        return new LetterProse(words.say(title, "product", letter.product()), paragraphs, words.language());
    }

    private static List<String> said(List<Reason> reasons, Words words) {
        return reasons.stream().map(words::say).map(LetterProse::begun).toList();
    }

    /** A sentence begins with a capital letter, also when its words stand within another elsewhere. */
    private static String begun(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + text.substring(text.offsetByCodePoints(0, 1));
    }

    private static String declined(LetterContent letter, Words words) {
        String received = date(letter.receivedOn(), words);
        String decided = date(letter.decidedOn(), words);
        return letter.requested()
                .map(amount -> words.say(
                        "letter/declined", "received", received, "requested", amount(amount), "decided", decided))
                .orElseGet(() -> words.say("letter/declined-no-amount", "received", received, "decided", decided));
    }

    private static String offered(LetterContent letter, Words words) {
        LetterContent.Offer offer = letter.offer().orElseThrow();
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(
                "letter/counter-offer",
                "received",
                date(letter.receivedOn(), words),
                "requested",
                letter.requested().map(LetterProse::amount).orElse(""),
                "decided",
                date(letter.decidedOn(), words),
                "offered",
                amount(offer.amount())));
        offer.rate().ifPresent(rate -> sentences.add(words.say("letter/offer-rate", "rate", rate.toString())));
        offer.termMonths()
                .ifPresent(term -> sentences.add(words.say("letter/offer-term", "term", Integer.toString(term))));
        return String.join(words.language().getLanguage().equals("zh") ? "" : " ", sentences);
    }

    private static String date(LocalDate date, Words words) {
        return DateTimeFormatter.ofPattern(words.say("letter/date"), words.language())
                .format(date);
    }

    /** An amount with commas between thousands, as both languages write it. */
    private static String amount(Money money) {
        String text = money.toString();
        int point = text.indexOf('.') < 0 ? text.indexOf(' ') : text.indexOf('.');
        StringBuilder grouped = new StringBuilder(text);
        for (int i = point - 3; i > 0 && Character.isDigit(text.charAt(i - 1)); i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }
}
