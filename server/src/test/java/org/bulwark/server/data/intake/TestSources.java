package org.bulwark.server.data.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.bulwark.basics.party.PartyName;
import org.bulwark.basics.party.RegistrationNumber;
import org.bulwark.server.Server;
import org.bulwark.server.data.Applicant;
import org.bulwark.server.data.Branches;
import org.bulwark.server.data.Identity;
import org.bulwark.server.data.Parties;
import org.bulwark.server.data.PartyKind;
import org.jspecify.annotations.NullMarked;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Parties of whom sources tell, and what they tell. */
@NullMarked
public final class TestSources {

    private static final AtomicLong NEXT = new AtomicLong();

    private TestSources() {}

    /** A firm of a branch that has consented to some things, with its number. */
    public static UUID firm(Server server, String branch, String number, String... consents) {
        return firmNamed(server, "Sources " + number + " Ltd", branch, number, consents);
    }

    /** The same with a name of its own. */
    public static UUID firmNamed(Server server, String name, String branch, String number, String... consents) {
        server.part(Branches.class).save(branch, "Branch " + branch);
        Instant now = Instant.now();
        Applicant firm = new Applicant.Introduced(
                PartyKind.BUSINESS,
                new Identity(new PartyName(name), new RegistrationNumber(number), Optional.empty(), Optional.empty()));
        UUID id = Objects.requireNonNull(server.part(TransactionTemplate.class)
                        .execute(status -> Objects.requireNonNull(server.part(Parties.class)
                                .of(List.of(firm), List.of(branch), now)
                                .getFirst())))
                .id();
        server.part(Consents.class).give(id, List.of(consents), now.minusSeconds(1), "signed");
        return id;
    }

    /** A number that no other test uses. */
    public static String number() {
        return "SRC" + (100_000 + NEXT.incrementAndGet());
    }

    /** A bill for electricity as a CloudEvent. */
    public static Map<String, Object> bill(String subject, String id, String month, double use) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("meter", "M-1");
        data.put("period", month + "-28");
        data.put("kilowatt_hours", use);
        data.put("amount", "120.50");
        return event("electricity", subject, id, month + "-28T22:00:00+01:00", data);
    }

    /** A CloudEvent. */
    public static Map<String, Object> event(
            String source, String subject, String id, String time, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("type", "org.bulwark." + source);
        event.put("source", "/test");
        event.put("id", id);
        event.put("subject", subject);
        event.put("time", time);
        event.put("data", data);
        return event;
    }

    /** As JSON. */
    public static String json(Object tree) {
        return JsonMapper.shared().writeValueAsString(tree);
    }

    /** A line each. */
    public static String lines(List<?> trees) {
        List<String> lines = new ArrayList<>();
        trees.forEach(tree -> lines.add(tree instanceof String text ? text : json(tree)));
        return String.join("\n", lines) + "\n";
    }
}
