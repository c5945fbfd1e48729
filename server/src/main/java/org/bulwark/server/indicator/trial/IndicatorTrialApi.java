package org.bulwark.server.indicator.trial;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.files.tree.Form;
import org.bulwark.indicator.value.IndicatorValues;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.jobs.Job;
import org.bulwark.server.web.Sent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Versions of indicators tried before they are approved. */
@RestController
class IndicatorTrialApi {

    private final IndicatorTrials trials;

    IndicatorTrialApi(IndicatorTrials trials) {
        this.trials = trials;
    }

    /**
     * A trial on many parties.
     *
     * @param id its id
     * @param status {@code waiting}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
     * @param done parties that are done
     * @param total parties in all
     * @param failure why it failed
     * @param report what came of it
     */
    record Shown(
            UUID id, String status, long done, long total, Optional<String> failure, Optional<TrialReport> report) {}

    /**
     * A value.
     *
     * @param name the indicator's name
     * @param value amounts in minor units; empty where there is none
     * @param quality good, partial, undefined or no-data
     * @param sources the sources whose events are behind it
     */
    record Value(String name, Optional<Double> value, String quality, List<String> sources) {}

    /** Begins a trial of a version on many parties, at the ends of the last months; it goes on in the background. */
    @PostMapping("/api/indicator/trials")
    @Needs(Permission.INDICATOR_EDIT)
    @ApiResponse(responseCode = "202", description = "It waits or runs.")
    ResponseEntity<Shown> begin(
            @RequestParam String group,
            @RequestParam int number,
            @RequestParam(defaultValue = "500") int parties,
            @RequestParam(defaultValue = "12") int months,
            Caller caller) {
        Job job = trials.begin(new IndicatorTrials.Wanted(group, number, parties, months), caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/indicator/trials/" + job.id()))
                .body(shown(job));
    }

    /** One trial, with what came of it. */
    @GetMapping("/api/indicator/trials/{id}")
    @Needs(Permission.INDICATOR_READ)
    Shown one(@PathVariable UUID id) {
        return shown(trials.find(id));
    }

    private static Shown shown(Job job) {
        return new Shown(
                job.id(),
                Sent.word(job.status()),
                job.done(),
                job.total(),
                job.failureText(),
                IndicatorTrials.report(job));
    }

    /** What a version says of a party, now or as it was known at an instant. Ranks among peers are missing. */
    @GetMapping("/api/data/parties/{id}/trial")
    @Needs({Permission.PARTY_READ, Permission.INDICATOR_READ})
    List<Value> values(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "0") int number,
            @RequestParam Optional<Instant> asOf,
            Caller caller) {
        IndicatorValues values = trials.ofParty(group, number, id, asOf, caller);
        List<Value> told = new ArrayList<>();
        for (int i = 0; i < values.indicators().size(); i++) {
            told.add(new Value(
                    values.indicators().get(i).name(),
                    values.quality(i).hasValue() ? Optional.of(values.value(i)) : Optional.empty(),
                    Form.word(values.quality(i)),
                    List.copyOf(values.indicators().get(i).definition().sources())));
        }
        return told;
    }
}
