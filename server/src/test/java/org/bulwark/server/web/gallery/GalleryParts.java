package org.bulwark.server.web.gallery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.version.Status;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.BinsChart;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Confirm;
import org.bulwark.server.web.part.Difference;
import org.bulwark.server.web.part.Fact;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.part.LongWork;
import org.bulwark.server.web.part.RuleTrace;
import org.bulwark.server.web.part.TimelineEntry;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.part.Waterfall;
import org.bulwark.server.web.show.Text;

/** What the gallery's parts show: figures as a bank might have them. */
final class GalleryParts {

    static final List<Badge> BADGES = List.of(
            Badge.outcome("approve"),
            Badge.outcome("refer"),
            Badge.outcome("decline"),
            Badge.status(Status.DRAFT),
            Badge.status(Status.TESTED),
            Badge.status(Status.ACTIVE),
            Badge.status(Status.REJECTED),
            new Badge(Tone.WARNING, Text.plain("Due today")));

    private GalleryParts() {}

    static List<Figure> figures() {
        return List.of(
                new Figure(
                        Text.word("waterfall.total"),
                        Cell.number(611),
                        Optional.of(Text.plain("champion, version 4")),
                        Tone.ACTIVE,
                        ""),
                new Figure(
                        Text.plain("Probability of default"),
                        new Cell.Share(0.0384, 2),
                        Optional.of(Text.plain("12 months")),
                        Tone.WARNING,
                        ""),
                new Figure(
                        Text.plain("Limit"),
                        Cell.amount(Money.of(18_000_000, "CNY")),
                        Optional.of(Text.plain("of 250,000 asked for")),
                        Tone.NEUTRAL,
                        ""),
                new Figure(
                        Text.plain("Exposure of the group"),
                        Cell.amount(Money.of(96_400_050, "CNY")),
                        Optional.empty(),
                        Tone.NEUTRAL,
                        "#group"));
    }

    static List<Fact> facts() {
        return List.of(
                new Fact(
                        Text.plain("Applicant"),
                        Cell.link(
                                "Ningbo Beilun Precision Mould and Die-Casting Technology Development Company Limited",
                                "#party")),
                new Fact(Text.plain("Identity"), new Cell.Hidden("9133••••••••••021X")),
                new Fact(Text.plain("Asked for"), Cell.amount(Money.of(25_000_000, "CNY"))),
                new Fact(Text.plain("Term"), Cell.text("24 months")),
                new Fact(Text.plain("Received"), Cell.moment(Instant.parse("2026-05-04T03:02:01.123456Z"))),
                new Fact(Text.plain("Guarantor"), Cell.none()),
                new Fact(Text.plain("Policy"), Cell.link("Micro loans 7", "#policy")),
                new Fact(Text.plain("Decided in"), Cell.text("3.4 ms")));
    }

    static Waterfall waterfall() {
        return new Waterfall(
                Text.plain("How the score came about"),
                520,
                List.of(
                        new Waterfall.Step("Months in business", "[36, 72)", 38, 61),
                        new Waterfall.Step(
                                "Share of invoices paid late in the last six months", "[0.18, 0.35)", -27, 44),
                        new Waterfall.Step("Turnover, trend of 12 months", "falling slightly", -9, 30),
                        new Waterfall.Step("Credit line used", "[0.4, 0.6)", 22, 35),
                        new Waterfall.Step("Enquiries at the bureau", "3 or more", -14, 18),
                        new Waterfall.Step("Tax rating", "A", 46, 46),
                        new Waterfall.Step("Sector", "Metal products", 0, 21),
                        new Waterfall.Step("Owner’s years of residence", "no value", 35, 40)),
                611);
    }

    static RuleTrace trace() {
        return new RuleTrace(
                List.of(),
                List.of(
                        new RuleTrace.Line(
                                "not-on-blacklist",
                                Text.plain("Nobody involved is on the bank’s blacklist"),
                                "screening.hits.black == 0",
                                new Badge(Tone.APPROVE, Text.plain("Passed")),
                                List.of(new RuleTrace.Value(
                                        Text.plain("screening.hits.black"), "screening.hits.black", Cell.number(0)))),
                        new RuleTrace.Line(
                                "group-limit",
                                Text.plain("The whole group stays within its limit"),
                                "exposure.group + application.amount <= parameters.groupLimit",
                                new Badge(Tone.REFER, Text.plain("Refer")),
                                List.of(
                                        new RuleTrace.Value(
                                                Text.plain("exposure.group"),
                                                "exposure.group",
                                                Cell.amount(Money.of(96_400_050, "CNY"))),
                                        new RuleTrace.Value(
                                                Text.plain("application.amount"),
                                                "application.amount",
                                                Cell.amount(Money.of(25_000_000, "CNY"))),
                                        new RuleTrace.Value(
                                                Text.plain("parameters.groupLimit"),
                                                "parameters.groupLimit",
                                                Cell.amount(Money.of(100_000_000, "CNY"))))),
                        new RuleTrace.Line(
                                "tax-returns",
                                Text.plain("Tax was declared in each of the last four quarters"),
                                "application.tax.quarters >= 4",
                                new Badge(Tone.NEUTRAL, Text.plain("Not asked")),
                                List.of(new RuleTrace.Value(
                                        Text.plain("application.tax.quarters"),
                                        "application.tax.quarters",
                                        Cell.none())))));
    }

    static List<TimelineEntry> history() {
        Instant at = Instant.parse("2026-05-04T03:02:01.123456Z");
        return List.of(
                new TimelineEntry(
                        at.plusSeconds(7_500),
                        Text.plain("Zhao Min"),
                        Tone.APPROVE,
                        Text.plain("Approved with a limit of CNY 180,000.00"),
                        "Turnover of the new contract seen in the bank statement.\nThe guarantor is to be added before the draw-down."),
                new TimelineEntry(
                        at.plusSeconds(3_600),
                        Text.plain("Li Wei"),
                        Tone.ACTIVE,
                        Text.plain("Assigned to Zhao Min"),
                        ""),
                new TimelineEntry(at, Text.plain("Bulwark"), Tone.REFER, Text.plain("Referred: group-limit"), ""),
                new TimelineEntry(
                        at.minusSeconds(1), Text.plain("Mobile app"), Tone.NEUTRAL, Text.plain("Received"), ""));
    }

    static List<Confirm> confirms() {
        return List.of(
                new Confirm(
                        "/gallery/approve",
                        Tone.APPROVE,
                        Text.plain("Approve…"),
                        Text.plain("Approve CNY 180,000.00 for 24 months?"),
                        Text.plain("The applicant is told at once; the decision is sealed in the log."),
                        Text.plain("Approve"),
                        List.of(Field.of("note", Field.Kind.AREA, "version.note")),
                        Map.of()),
                new Confirm(
                        "/gallery/decline",
                        Tone.DECLINE,
                        Text.plain("Decline…"),
                        Text.plain("Decline this application?"),
                        Text.plain("A letter with the reasons that were scored is made."),
                        Text.plain("Decline"),
                        List.of(Field.of("note", Field.Kind.AREA, "version.note")),
                        Map.of()));
    }

    static List<BinsChart> bins() {
        return List.of(
                new BinsChart(
                        "Months in business",
                        0.412,
                        List.of(
                                new BinsChart.Bin("below 12", 4_120, 0.137, 0.1189, -0.842, 12),
                                new BinsChart.Bin("[12, 36)", 8_333, 0.278, 0.0741, -0.301, 27),
                                new BinsChart.Bin("[36, 72)", 9_871, 0.329, 0.0462, 0.212, 38),
                                new BinsChart.Bin("72 or more", 6_902, 0.230, 0.0240, 0.891, 61),
                                new BinsChart.Bin("no value", 774, 0.026, 0.0917, -0.544, 19))),
                new BinsChart(
                        "Credit line used",
                        0.187,
                        List.of(
                                new BinsChart.Bin("below 0.2", 11_100, 0.370, 0.0362, 0.461, 35),
                                new BinsChart.Bin("[0.2, 0.6)", 12_600, 0.420, 0.0571, -0.020, 22),
                                new BinsChart.Bin("0.6 or more", 6_300, 0.210, 0.0992, -0.631, 5))));
    }

    static Difference difference() {
        return Difference.between(
                Text.plain("6"),
                "name: Micro loans\nrules:\n  - name: group-limit\n    when: exposure.group > 90000000\n    then: refer\n  - name: age\n    when: applicant.age < 18\n    then: decline\n",
                Text.plain("7"),
                "name: Micro loans\nrules:\n  - name: group-limit\n    when: exposure.group + application.amount > 100000000\n    then: refer\n    note: after the risk committee of 12 March\n  - name: age\n    when: applicant.age < 18\n    then: decline\n");
    }

    static List<Field> fields() {
        return List.of(
                Field.of("limit", Field.Kind.NUMBER, "waterfall.total")
                        .hint(Text.plain("In yuan; at most what was asked for."))
                        .value("300000")
                        .wrong(Text.plain("300,000.00 is more than the 250,000.00 that were asked for.")),
                Field.of("owner", Field.Kind.CHOICE, "menu.users")
                        .options(List.of(
                                new Filter.Option("zhao", Text.plain("Zhao Min")),
                                new Filter.Option("li", Text.plain("Li Wei")))),
                Field.of("note", Field.Kind.AREA, "trace.rule")
                        .optional()
                        .hint(Text.plain("Others will read it years later.")),
                Field.of("until", Field.Kind.DATE, "problem.code").value("2026-12-31"),
                Field.of("rules", Field.Kind.CODE, "menu.policies")
                        .value("applicant.age >= 18 && application.amount <= 50000000"),
                Field.of("agreed", Field.Kind.TICK, "list.tick.all").hint(Text.plain("It cannot be undone.")));
    }

    static LongWork work() {
        return new LongWork(
                Text.plain("Back-test of Micro loans 7"),
                Text.plain("Deciding again"),
                41_300,
                120_000,
                "/gallery/work",
                true);
    }
}
