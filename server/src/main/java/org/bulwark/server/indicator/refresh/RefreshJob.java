package org.bulwark.server.indicator.refresh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.Progress;
import org.bulwark.indicator.fold.PartyState;
import org.bulwark.indicator.peer.PeerSpread;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.indicator.value.ReadingBytes;
import org.bulwark.server.data.AllParties;
import org.bulwark.server.data.Profile;
import org.bulwark.server.data.Profiles;
import org.bulwark.server.indicator.CatalogueBook;
import org.bulwark.server.indicator.Edition;
import org.bulwark.server.indicator.PeerBook;
import org.bulwark.server.indicator.States;
import org.bulwark.server.jobs.JobKind;
import org.bulwark.server.jobs.JobTask;
import org.springframework.stereotype.Component;

/**
 * Works out all indicators of all parties as known at one instant. Some hundred parties at a time are one transaction with their readings,
 * their part of the spreads, and how far it is; so a refresh that is killed goes on where it was, and ends with what it would have ended with.
 */
@Component
class RefreshJob implements JobKind {

    static final String WORD = "indicator-refresh";

    private static final int AT_ONCE = 250;
    private static final String STEP = "reading parties";

    private final CatalogueBook book;
    private final States states;
    private final Profiles profiles;
    private final Refreshes refreshes;
    private final AllParties parties;

    RefreshJob(CatalogueBook book, States states, Profiles profiles, Refreshes refreshes, AllParties parties) {
        this.book = book;
        this.states = states;
        this.profiles = profiles;
        this.refreshes = refreshes;
        this.parties = parties;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String run(JobTask task) {
        Refresh done = refresh(task.id(), AT_ONCE, task);
        return "{\"parties\":" + done.parties() + ",\"told\":" + done.told() + "}";
    }

    /** Does a refresh, or the rest of one. */
    Refresh refresh(UUID id, int atOnce, Progress progress) {
        Edition edition = book.current();
        List<String> ranked = List.copyOf(edition.catalogue().ranked());
        List<String> names = List.copyOf(edition.catalogue().indicators().keySet());
        Refresh at = refreshes.begun(id, edition.id(), names, ranked);
        Map<String, PeerSpread> spreads = new HashMap<>();
        long total = parties.count();
        while (at.finishedAt().isEmpty()) {
            progress.at(STEP, at.parties(), Math.max(total, at.parties()));
            List<UUID> next = parties.next(at.last().orElse(AllParties.BEFORE), atOnce);
            if (next.isEmpty()) {
                refreshes.finish(at);
                return refreshes.find(id).orElseThrow();
            }
            Optional<Refresh> moved = refreshes.keep(at, part(at, next, edition, ranked, spreads));
            at = moved.orElseGet(() -> refreshes.find(id).orElseThrow());
            if (moved.isEmpty()) {
                spreads.clear(); // another process went on with it: what is kept counts
            }
        }
        return at;
    }

    private RefreshPart part(
            Refresh at, List<UUID> next, Edition edition, List<String> ranked, Map<String, PeerSpread> spreads) {
        Map<UUID, PartyState> known = states.asOf(next, at.moment(), edition);
        Map<UUID, Profile> of = profiles.of(next, at.moment().instant());
        Map<UUID, byte[]> readings = new LinkedHashMap<>();
        Map<String, PeerSpread> touched = new HashMap<>();
        for (UUID party : next) {
            PartyState state = Objects.requireNonNull(known.get(party));
            if (!state.isEmpty()) {
                IndicatorValues values = edition.reading().at(state, at.moment().instant());
                readings.put(party, ReadingBytes.of(values));
                List<String> groups = new ArrayList<>(List.of(PeerBook.ALL));
                Optional.ofNullable(of.get(party)).flatMap(Profile::industry).ifPresent(groups::add);
                for (String group : groups) {
                    PeerSpread spread = spreads.computeIfAbsent(group, one -> spread(at.id(), ranked, one));
                    spread.add(values);
                    touched.put(group, spread);
                }
            }
        }
        return new RefreshPart(next.getLast(), next.size(), readings, touched);
    }

    private PeerSpread spread(UUID refresh, List<String> ranked, String group) {
        return refreshes.spreads(refresh, ranked, List.of(group)).getOrDefault(group, PeerSpread.of(ranked));
    }
}
