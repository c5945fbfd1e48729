package org.bulwark.data.event;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.bulwark.basics.Reason;
import org.bulwark.basics.rule.Evaluation;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactSchema;
import org.bulwark.basics.rule.FactType;
import org.bulwark.basics.rule.Facts;
import org.bulwark.data.source.Field;
import org.bulwark.data.source.QualityRule;
import org.bulwark.data.source.Source;

/**
 * Through which records of one source come in: each is read after the source's declaration, and one with flaws is told all of them at once.
 * Immutable and safe for several threads.
 */
public final class Door {

    /** How far a sender's clock may go before ours. */
    public static final long TOLERANCE = TimeUnit.MINUTES.toMicros(5);

    private static final int LONGEST_ID = 300;
    private static final int SHOWN = 60;

    private final Source source;
    private final FactSchema schema;
    private final ZoneId zone;
    private final Map<String, Integer> slots;

    private Door(Source source, ZoneId zone) {
        this.source = source;
        this.schema = source.schema();
        this.zone = zone;
        this.slots = new HashMap<>();
        schema.names().forEach(name -> slots.put(name, slots.size()));
    }

    /**
     * The door of a source.
     *
     * @param zone the bank's, in which a date without a time begins
     */
    public static Door of(Source source, ZoneId zone) {
        return new Door(source, zone);
    }

    /** The source. */
    public Source source() {
        return source;
    }

    /** The schema under which the fields of its events are. */
    public FactSchema schema() {
        return schema;
    }

    /**
     * Looks at a record.
     *
     * @param now the time, in microseconds: what happens later has not happened yet
     */
    public Verdict check(Delivery delivery, long now) {
        List<Reason> flaws = new ArrayList<>();
        Facts fields = fields(delivery, flaws);
        delivery.purpose()
                .filter(purpose -> !purpose.equals(source.handling().purpose()))
                .ifPresent(purpose -> flaws.add(Flaw.PURPOSE_REFUSED.of(
                        "purpose", brief(purpose), "declared", source.handling().purpose())));
        String subject = delivery.subject().map(String::strip).orElse("");
        if (subject.isEmpty()) {
            flaws.add(Flaw.SUBJECT_MISSING.of());
        }
        Optional<Long> occurred = time(delivery.time(), "time", now, flaws);
        Optional<Long> reported =
                delivery.reported().isPresent() ? time(delivery.reported(), "reported", now, flaws) : occurred;
        String id =
                delivery.id().map(String::strip).filter(text -> !text.isEmpty()).orElseGet(() -> key(fields, delivery));
        if (id.isEmpty() || id.length() > LONGEST_ID || id.indexOf('\0') >= 0) {
            flaws.add(Flaw.ID_INVALID.of());
        }
        if (flaws.isEmpty()) {
            rules(fields, flaws);
        }
        return flaws.isEmpty()
                ? new Verdict.Passed(source.code(), id, subject, occurred.orElseThrow(), reported.orElseThrow(), fields)
                : new Verdict.Refused(flaws);
    }

    private Facts fields(Delivery delivery, List<Reason> flaws) {
        Facts.Builder facts = Facts.of(schema);
        boolean[] given = new boolean[schema.size()];
        delivery.data().forEach((name, sent) -> {
            Integer slot = slots.get(name);
            if (slot == null) {
                flaws.add(Flaw.FIELD_UNKNOWN.of("field", brief(name)));
            } else if (!sent.equals("")) {
                given[slot] = true;
                field(source.fields().get(slot), sent, flaws).ifPresent(value -> facts.at(slot, value));
            }
        });
        for (int slot = 0; slot < given.length; slot++) {
            Fact fact = schema.facts().get(slot);
            if (fact.required() && !given[slot]) {
                flaws.add(Flaw.FIELD_MISSING.of("field", fact.name()));
            }
        }
        return facts.build();
    }

    private Optional<Object> field(Field field, Object sent, List<Reason> flaws) {
        Fact fact = field.fact();
        Optional<Object> value = FieldValue.read(field, sent, source.currency());
        if (value.isEmpty()) {
            flaws.add(Flaw.FIELD_TYPE.of("field", fact.name(), "type", word(fact.type()), "value", shown(fact, sent)));
            return value;
        }
        Object read = value.get();
        if (!FieldValue.inRange(fact, read)) {
            flaws.add(Flaw.FIELD_RANGE.of("field", fact.name(), "value", shown(fact, sent)));
            return Optional.empty();
        }
        if (!fact.allowed().isEmpty() && !fact.allowed().contains(read.toString())) {
            flaws.add(Flaw.FIELD_NOT_ALLOWED.of("field", fact.name(), "value", shown(fact, sent)));
            return Optional.empty();
        }
        return value;
    }

    private void rules(Facts fields, List<Reason> flaws) {
        for (QualityRule rule : source.rules()) {
            Evaluation evaluation = rule.holds().evaluate(fields);
            boolean broken = switch (evaluation) {
                case Evaluation.Value(Object value) -> !Boolean.TRUE.equals(value);
                case Evaluation.Unknown _ -> false;
                case Evaluation.Failed _ -> true;
            };
            if (broken) {
                flaws.add(Flaw.RULE_BROKEN.of("rule", rule.code(), "title", rule.title()));
            }
        }
    }

    /** The id of a record whose sender gave it none: the values of the source's key, or nothing when one is missing. */
    private String key(Facts fields, Delivery delivery) {
        String key = key(fields);
        // a revision has the key of what it replaces
        boolean revised = !source.replaces().isEmpty() && !key.isEmpty();
        return revised ? key + delivery.reported().map(at -> "@" + at).orElse("") : key;
    }

    private String key(Facts fields) {
        StringBuilder key = new StringBuilder();
        for (String name : source.key()) {
            Optional<Object> value = fields.value(name);
            if (value.isEmpty()) {
                return "";
            }
            key.append(key.isEmpty() ? "" : "/").append(value.get().toString().replace("/", "//"));
        }
        return key.toString();
    }

    private Optional<Long> time(Optional<String> text, String which, long now, List<Reason> flaws) {
        OptionalLong read = text.map(written -> TimeText.micros(written, zone)).orElse(OptionalLong.empty());
        if (read.isEmpty()) {
            flaws.add(Flaw.TIME_INVALID.of("which", which, "value", brief(text.orElse(""))));
            return Optional.empty();
        }
        long micros = read.getAsLong();
        if (micros > now + TOLERANCE) {
            flaws.add(Flaw.TIME_FUTURE.of("which", which, "value", brief(text.orElse(""))));
            return Optional.empty();
        }
        return Optional.of(Math.min(micros, now));
    }

    private String shown(Fact fact, Object sent) {
        return source.isPersonal(fact.name()) ? "…" : brief(sent.toString());
    }

    private static String brief(String text) {
        return text.substring(0, Math.min(SHOWN, text.length())).replace('\0', ' ');
    }

    private static String word(FactType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
