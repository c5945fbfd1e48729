package org.bulwark.server.contract.covenant;

import org.bulwark.server.contract.BusinessDate;
import org.bulwark.server.contract.FacilityRow;
import org.bulwark.server.contract.Proposal;
import org.bulwark.server.contract.Proposed;
import org.bulwark.server.web.StrictJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows when a second person grants covenants or a waiver: they hold, and the facility is looked at anew. */
@Configuration(proxyBeanMethods = false)
class Granted {

    @Bean
    Proposed covenantSets(Covenants covenants, CovenantWatch watch, BusinessDate business) {
        return new Proposed() {
            @Override
            public Proposal.Kind kind() {
                return Proposal.Kind.COVENANTS;
            }

            @Override
            public void grant(FacilityRow facility, Proposal proposal, String by) {
                covenants.put(facility, proposal, by);
                watch.look(facility.id(), business.today());
            }
        };
    }

    @Bean
    Proposed waivers(Covenants covenants, CovenantWatch watch, BusinessDate business, StrictJson json) {
        return new Proposed() {
            @Override
            public Proposal.Kind kind() {
                return Proposal.Kind.WAIVER;
            }

            @Override
            public void grant(FacilityRow facility, Proposal proposal, String by) {
                WaiverText text = WaiverText.read(proposal.content(), json);
                covenants.waive(facility, proposal, text.waiver(proposal.proposedBy(), by));
                watch.look(facility.id(), business.today());
            }
        };
    }
}
