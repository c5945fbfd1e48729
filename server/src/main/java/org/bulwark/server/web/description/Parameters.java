package org.bulwark.server.web.description;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** One word per idea: a parameter of a name means the same at every address, and is described here once. */
final class Parameters {

    private static final Map<String, String> MEANING = Map.ofEntries(
            Map.entry(
                    "id",
                    "The id of what the address speaks of; at the desk the name of the thing, which is a product's code."),
            Map.entry("product", "The code of a product."),
            Map.entry("number", "The number of a version, from 1."),
            Map.entry("since", "The number of the version to compare with."),
            Map.entry("kind", "What is versioned."),
            Map.entry("table", "The name of a decision table of the policy."),
            Map.entry("name", "A name: of a case, 1 to 100 characters that can be read, or of the file that is sent."),
            Map.entry("test", "The id of a back-test."),
            Map.entry(
                    "seen",
                    "The digest of the content that the caller had before them; refused when it is another by now."),
            Map.entry("note", "Why, for whoever reads the history."),
            Map.entry("basedOn", "The number of the version that this one was made from."),
            Map.entry("view", "Which part of the queue."),
            Map.entry("after", "Where the page begins: 'next' of the page before."),
            Map.entry("most", "How many at most."),
            Map.entry("by", "What is counted by."),
            Map.entry("group", "The group of the field that indicators are of."),
            Map.entry("parties", "On how many parties at most."),
            Map.entry("months", "At the ends of how many months, the last of them the one that ended last."),
            Map.entry("asOf", "As it was known at this instant; now when left out."),
            Map.entry(
                    "first", "The first of two days that are compared; three months before the second when left out."),
            Map.entry("second", "The second of two days that are compared; today when left out."),
            Map.entry("date", "A business date."),
            Map.entry("on", "As of the end of this business date; today when left out."),
            Map.entry("known", "As the bank knew it on this business date; today when left out."),
            Map.entry("from", "The first day."),
            Map.entry("until", "The first day no longer counted."),
            Map.entry("before", "Where the page ends: the place of the first row of the page behind."),
            Map.entry("sort", "What the list is sorted by, with a hyphen for the other way round."),
            Map.entry("q", "Letters that what is looked for holds."),
            Map.entry("code", "The code of a list or of a source."),
            Map.entry("source", "The code of a source."),
            Map.entry("flaw", "The code of a flaw, such as data/field-range."),
            Map.entry("state", "How far it is. Left out: the open ones of hits, all of records."),
            Map.entry(
                    "budget",
                    "Alerts that wait beyond the budget of their branch, or all; those within it when left out."),
            Map.entry("tier", "Of alerts of one tier only."),
            Map.entry("channel", "How it goes to the client."),
            Map.entry("person", "The id of somebody at a case, as the case names them."),
            Map.entry("contact", "The id of a contact of a case."),
            Map.entry("event", "The id of an entry in the account of a debt in default."),
            Map.entry("writeOff", "The id of a write-off of a debt in default."),
            Map.entry("strategy", "How debts are collected."),
            Map.entry("late", "Whether the next step should have been done before the business date."),
            Map.entry("level", "The level that has to do it; mine for the caller's and those below."),
            Map.entry("due", "Of tasks that are late, or due within a week, only."),
            Map.entry("class", "Of debts of one class only."),
            Map.entry("stage", "Of debts in one stage only."),
            Map.entry("pending", "Of debts only whose class is so far on its way."),
            Map.entry("knownAt", "As it was known at this instant; now when left out."),
            Map.entry("party", "The id of a party."),
            Map.entry("owner", "Who has taken it on: a login, me, or nobody."),
            Map.entry("list", "The code of a list."),
            Map.entry("branch", "The code of a branch."),
            Map.entry("application", "The id of an application."),
            Map.entry("form", "How the file is written: csv, or sdn for the list of the United States."),
            Map.entry("reason", "Why, for whoever reads the history."),
            Map.entry("language", "The letter's language."),
            Map.entry("format", "How the letter is written: a page to print, or a plain text."),
            Map.entry(
                    "purpose",
                    "What for what is masked is needed whole. In a letter it may be left out: then name and address are masked."),
            Map.entry(
                    "Idempotency-Key",
                    "Names the request. Sent again with the same body by the same caller it gets the same answer and changes"
                            + " nothing; with another body it is refused. In bulk each application has the key with a slash and its"
                            + " place behind it. Use a fresh UUID for each new request."),
            Map.entry(
                    "Prefer",
                    "With respond-async the request is accepted once it is on disk, and decided soon after."));

    private static final Map<String, List<String>> VALUES = Map.of(
            "kind",
            List.of(
                    "policy",
                    "scorecard",
                    "product",
                    "source",
                    "indicator",
                    "signal",
                    "tier",
                    "playbook",
                    "reminders",
                    "classification",
                    "collection",
                    "retention"),
            "language",
            List.of("en", "zh"));

    private Parameters() {}

    static void describe(Parameter parameter) {
        String name = parameter.getName();
        parameter.setDescription(MEANING.get(name));
        Schema<?> schema = parameter.getSchema();
        if (schema == null) {
            return;
        }
        allow(schema, VALUES.getOrDefault(name, List.of()));
        switch (name) {
            case "number", "since", "basedOn" -> schema.setMinimum(BigDecimal.ONE);
            case "most" -> {
                schema.setMinimum(BigDecimal.ONE);
                schema.setMaximum(BigDecimal.valueOf(200));
            }
            case "seen" -> schema.setPattern("[0-9a-f]{64}");
            case "Idempotency-Key" -> schema.setPattern("[\\x21-\\x7E]{1,128}");
            default -> {}
        }
    }

    @SuppressWarnings("unchecked") // these are parameters of texts
    private static void allow(Schema<?> schema, List<String> values) {
        if (!values.isEmpty()) {
            ((Schema<String>) schema).setEnum(values);
        }
    }
}
