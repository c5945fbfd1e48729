package org.bulwark.server.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.bulwark.decision.product.BankFacts;
import org.bulwark.screening.Level;
import org.bulwark.screening.Screening;
import org.bulwark.screening.list.Evidence;
import org.bulwark.screening.list.Hit;
import org.bulwark.screening.list.IdentifierKey;
import org.bulwark.screening.list.Match;
import org.bulwark.screening.name.TokenMatch;
import org.bulwark.screening.velocity.VelocityFinding;

/** Turns what screening an applicant came to into facts for policies, a record for years, and hits for people. */
final class Finding {

    private final Screening screening;
    private final ListsInForce.Picture lists;
    private final Reviews.OfParty past;

    Finding(Screening screening, ListsInForce.Picture lists, Reviews.OfParty past) {
        this.screening = screening;
        this.lists = lists;
        this.past = past;
    }

    ApplicationScreening.Found found() {
        List<FoundHit> hits = hits();
        SequencedMap<String, Object> facts = facts(hits);
        SequencedMap<String, Object> evidence = new LinkedHashMap<>(facts);
        Map<String, Integer> versions = new LinkedHashMap<>();
        lists.held()
                .values()
                .forEach(held -> versions.put(held.head().code(), held.head().version()));
        evidence.put("lists", versions);
        evidence.put("hits", hits.stream().map(FoundHit::why).toList());
        evidence.put("findings", findings());
        return new ApplicationScreening.Found(facts, evidence, hits);
    }

    private SequencedMap<String, Object> facts(List<FoundHit> hits) {
        List<VelocityFinding> earlier = screening.velocity().findings();
        SequencedMap<String, Object> facts = new LinkedHashMap<>();
        facts.put(BankFacts.DUPLICATE, screening.velocity().duplicates() > 0);
        facts.put(BankFacts.APPLICATIONS_30D, (long) screening.velocity().applicationsInAMonth());
        facts.put(BankFacts.BLOCKED, hits.stream().anyMatch(FoundHit::blocks));
        facts.put(BankFacts.OPEN_HITS, hits.stream().filter(FoundHit::isOpen).count() + unscreened());
        facts.put(BankFacts.TOO_MANY, earlier.stream().anyMatch(VelocityFinding.TooMany.class::isInstance));
        facts.put(BankFacts.SHARED, earlier.stream().anyMatch(VelocityFinding.Shared.class::isInstance));
        return facts;
    }

    /** Names that could not be looked for: findings that are neither of lists nor of earlier applications. */
    private long unscreened() {
        long told = screening.findings().size();
        return told - screening.hits().size() - screening.velocity().findings().size();
    }

    /** What is no hit: of names, and of earlier applications. */
    private List<Object> findings() {
        List<Object> findings = new ArrayList<>();
        for (org.bulwark.screening.Finding finding : screening
                .findings()
                .subList(screening.hits().size(), screening.findings().size())) {
            SequencedMap<String, Object> tree = new LinkedHashMap<>();
            tree.put("level", finding.level().name());
            tree.put("code", finding.reason().code());
            tree.put("parameters", finding.reason().parameters());
            findings.add(tree);
        }
        return findings;
    }

    /** One for each entry, the best match first; the findings of hits stand in the order of the hits. */
    private List<FoundHit> hits() {
        SequencedMap<List<String>, List<Integer>> byEntry = new LinkedHashMap<>();
        for (int i = 0; i < screening.hits().size(); i++) {
            Hit hit = screening.hits().get(i);
            byEntry.computeIfAbsent(List.of(hit.list(), hit.entry().id()), _ -> new ArrayList<>())
                    .add(i);
        }
        return byEntry.values().stream().map(this::hit).toList();
    }

    private FoundHit hit(List<Integer> places) {
        List<Hit> same = places.stream().map(screening.hits()::get).toList();
        Hit best = same.getFirst();
        Optional<Reviewed> before = past.of(best);
        boolean confirmed =
                before.filter(one -> one.state() == HitState.CONFIRMED).isPresent();
        boolean meansBlock = places.stream()
                .anyMatch(place -> screening.findings().get(place).level() == Level.BLOCK);
        boolean blocks = meansBlock || (confirmed && Blocking.kind(best.kind()));
        int score = (int) Math.round(best.score() * 10_000);
        SequencedMap<String, Object> why = new LinkedHashMap<>();
        why.put("list", best.list());
        why.put("listVersion", lists.version(best.list()));
        why.put("kind", best.kind().word());
        why.put("entry", best.entry().id());
        why.put("entryVersion", best.entry().version());
        why.put("source", best.entry().listing().source());
        why.put("reason", best.entry().listing().reason());
        best.entry().listing().expires().ifPresent(end -> why.put("expires", end.toString()));
        why.put("score", score);
        why.put("blocks", blocks);
        why.put("state", before.map(Reviewed::state).orElse(HitState.OPEN).word());
        why.put("matches", same.stream().map(hit -> match(hit)).toList());
        return new FoundHit(
                best.list(),
                lists.version(best.list()),
                best.entry().id(),
                best.entry().version(),
                best.basis(),
                score,
                blocks,
                before,
                why);
    }

    static SequencedMap<String, Object> match(Hit hit) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("by", hit.basis());
        switch (hit.match()) {
            case Match.OfIdentifiers(IdentifierKey identifier) -> tree.put("scheme", identifier.scheme());
            case Match.OfDevices _ -> {}
            case Match.OfNames(String asked, String listed, var likeness, List<Evidence> evidence) -> {
                tree.put("score", (int) Math.round(hit.score() * 10_000));
                tree.put("asked", asked);
                tree.put("listed", listed);
                tree.put(
                        "words", likeness.matches().stream().map(Finding::words).toList());
                tree.put("evidence", evidence.stream().map(one -> word(one)).toList());
            }
        }
        return tree;
    }

    private static SequencedMap<String, Object> words(TokenMatch match) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("asked", match.one());
        tree.put("listed", match.other());
        tree.put("meeting", word(match.meeting()));
        tree.put("likeness", (int) Math.round(match.likeness() * 10_000));
        return tree;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
