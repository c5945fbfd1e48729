package org.bulwark.server.contract;

import java.util.UUID;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.contract.ContractAnswers.Asked;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the second person says to new terms, covenants and waivers. */
@RestController
@RequestMapping("/api/contract/proposals")
class ProposalApi {

    private final Proposals proposals;

    ProposalApi(Proposals proposals) {
        this.proposals = proposals;
    }

    /** Grants it, and it holds; not by the one who asked. */
    @PostMapping("/{id}/grant")
    @Needs(Permission.CONTRACT_APPROVE)
    Asked grant(@PathVariable UUID id, Caller caller) {
        return Asked.of(proposals.grant(id, caller));
    }

    /** Refuses it; not by the one who asked. */
    @PostMapping("/{id}/refuse")
    @Needs(Permission.CONTRACT_APPROVE)
    Asked refuse(@PathVariable UUID id, Caller caller) {
        return Asked.of(proposals.refuse(id, caller));
    }
}
