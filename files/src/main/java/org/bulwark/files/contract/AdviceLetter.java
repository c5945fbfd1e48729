package org.bulwark.files.contract;

import java.util.List;
import org.bulwark.basics.Reason;
import org.bulwark.contract.covenant.TestDates;

/**
 * Advice to a client on a covenant that is not kept: which, how far off, and what would cure it.
 *
 * @param title its heading
 * @param lead what it is about
 * @param points what was found and what would cure it
 * @param end what is asked of the client
 */
public record AdviceLetter(String title, String lead, List<String> points, String end) {

    /** Copies the points. */
    public AdviceLetter {
        points = List.copyOf(points);
    }

    /**
     * A letter.
     *
     * @param words of the covenant, in the client's language
     * @param title what people call the covenant
     * @param test the test that found it
     * @param advice what the plan advises
     */
    public static AdviceLetter of(CovenantWords words, String title, TestDates test, List<Reason> advice) {
        String tested = test.testDate().toString();
        return new AdviceLetter(
                words.say("contract/letter-title", "title", title),
                words.say("contract/letter-lead", "title", title, "tested", tested),
                advice.stream().map(words::say).toList(),
                words.say("contract/letter-end"));
    }

    /** As plain text. */
    public String text() {
        StringBuilder text =
                new StringBuilder(title).append("\n\n").append(lead).append('\n');
        points.forEach(point -> text.append("- ").append(point).append('\n'));
        return text.append('\n').append(end).append('\n').toString();
    }
}
