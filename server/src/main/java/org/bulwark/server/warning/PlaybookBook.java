package org.bulwark.server.warning;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bulwark.basics.version.InForce;
import org.bulwark.basics.version.Versioned;
import org.bulwark.contract.calendar.WorkingCalendar;
import org.bulwark.files.contract.ShippedContracts;
import org.bulwark.files.warning.ShippedSignals;
import org.bulwark.server.desk.Versions;
import org.bulwark.warning.response.Playbooks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The playbooks in force: what the desk has brought into force, and what is shipped while it has nothing. */
@Component
class PlaybookBook {

    private final Versions versions;
    private final InstantSource clock;
    private final Map<String, WorkingCalendar> calendars;
    private volatile @Nullable Held held;

    private record Held(long change, Playbooks playbooks) {}

    PlaybookBook(Versions versions, InstantSource clock) {
        this.versions = versions;
        this.clock = clock;
        this.calendars = ShippedContracts.calendars().stream()
                .collect(Collectors.toUnmodifiableMap(WorkingCalendar::code, calendar -> calendar));
    }

    Playbooks playbooks() {
        long change = versions.changes();
        Held there = held;
        if (there == null || there.change != change) {
            there = new Held(change, playbooks(clock.instant()));
            held = there;
        }
        return there.playbooks;
    }

    /** The playbooks in force at an instant. */
    Playbooks playbooks(Instant at) {
        return versions.timeline(PlaybookForm.FORM, PlaybookForm.ID)
                .at(at)
                .map(InForce::champion)
                .map(Versioned::content)
                .orElseGet(ShippedSignals::playbooks);
    }

    /** The calendar of a code; nothing for one that there is not. */
    Optional<WorkingCalendar> calendar(String code) {
        return Optional.ofNullable(calendars.get(code));
    }

    /** The calendar that the playbooks count their days on. */
    WorkingCalendar calendar() {
        return Objects.requireNonNull(calendars.get(playbooks().calendar()));
    }
}
