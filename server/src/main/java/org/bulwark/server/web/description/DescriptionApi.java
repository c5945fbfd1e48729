package org.bulwark.server.web.description;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.models.OpenAPI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bulwark.server.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** This description, made at the first ask and kept until a contribution says something else. */
@RestController
class DescriptionApi {

    private record Made(List<Object> states, byte[] json) {}

    private final Described described;
    private final List<Contribution> contributions;
    private @Nullable Made made;

    DescriptionApi(@Lazy Described described, List<Contribution> contributions) {
        this.described = described;
        this.contributions = List.copyOf(contributions);
    }

    /** This description, after OpenAPI 3.1. */
    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @SignedIn
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    ResponseEntity<byte[]> description() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate())
                .body(json());
    }

    private synchronized byte[] json() {
        List<Object> states = new ArrayList<>();
        contributions.forEach(one -> states.add(one.state()));
        Made last = made;
        if (last == null || !last.states.equals(states)) {
            OpenAPI description = described.handlers();
            contributions.forEach(one -> one.addTo(description));
            last = new Made(states, described.json(description));
            made = last;
        }
        return last.json;
    }
}
