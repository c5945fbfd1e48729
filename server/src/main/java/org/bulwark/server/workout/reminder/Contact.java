package org.bulwark.server.workout.reminder;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulwark.basics.party.Phone;
import org.bulwark.workout.reminder.Channel;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How somebody can be reached: personal, therefore sealed where it is kept, and masked where it is shown.
 *
 * @param email an address for e-mail
 * @param phone a telephone number
 * @param language {@code en} or {@code zh}
 * @param zone where they live; the bank's own when left out
 * @param optedOut channels that they do not want
 */
record Contact(
        Optional<String> email, Optional<Phone> phone, String language, Optional<ZoneId> zone, Set<Channel> optedOut) {

    private static final int LONGEST = 254;
    private static final Set<String> LANGUAGES = Set.of("en", "zh");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    /** Of whom nothing is written down. */
    static final Contact NONE = new Contact(Optional.empty(), Optional.empty(), "en", Optional.empty(), Set.of());

    /** Copies; {@link ReminderProblem#CONTACT_INVALID} for an address or a language that is none. */
    Contact {
        optedOut = optedOut.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(optedOut));
        if (email.filter(it -> it.length() > LONGEST || !EMAIL.matcher(it).matches())
                .isPresent()) {
            throw ReminderProblem.CONTACT_INVALID.with(
                    "That is no address for e-mail.", "Write it as somebody@example.com, in letters of ASCII.");
        }
        if (!LANGUAGES.contains(language)) {
            throw ReminderProblem.CONTACT_INVALID.with("Messages are not written in that language.", "Give en or zh.");
        }
    }

    /** A zone by its name: {@link ReminderProblem#CONTACT_INVALID}. */
    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw ReminderProblem.CONTACT_INVALID.with("There is no such time zone.", "Write it as Asia/Shanghai.");
        }
    }

    /** The address with most of its name covered. */
    Optional<String> maskedEmail() {
        return email.map(it -> it.charAt(0) + "***" + it.substring(it.indexOf('@')));
    }

    byte[] bytes() {
        Map<String, String> texts = new LinkedHashMap<>();
        email.ifPresent(it -> texts.put("email", it));
        phone.ifPresent(it -> texts.put("phone", it.value()));
        texts.put("language", language);
        zone.ifPresent(it -> texts.put("zone", it.getId()));
        texts.put("optedOut", optedOut.stream().map(Channel::name).sorted().collect(Collectors.joining(" ")));
        return JsonMapper.shared().writeValueAsBytes(texts);
    }

    static Contact read(byte[] bytes) {
        Map<String, String> texts = JsonMapper.shared().readValue(bytes, TEXTS);
        List<Channel> optedOut = Stream.of(texts.getOrDefault("optedOut", "").split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(Channel::valueOf)
                .toList();
        return new Contact(
                Optional.ofNullable(texts.get("email")),
                Optional.ofNullable(texts.get("phone")).map(Phone::new),
                texts.getOrDefault("language", "en"),
                Optional.ofNullable(texts.get("zone")).map(ZoneId::of),
                Set.copyOf(optedOut));
    }
}
