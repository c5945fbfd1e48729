package org.bulwark.server.warning;

import java.util.List;
import java.util.Optional;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.HomePart;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Figure;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.bulwark.warning.Tier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The red alerts, for the first page of those who work on alerts. */
@Component
@Order(1)
class AlertHome implements HomePart {

    private final AlertListing listing;

    AlertHome(AlertListing listing) {
        this.listing = listing;
    }

    @Override
    public List<Figure> waiting(Caller caller) {
        if (!caller.may(Permission.ALERT_WORK)) {
            return List.of();
        }
        long red = listing.open(caller).getOrDefault(Tier.RED, 0L);
        return List.of(new Figure(
                Text.word("home.alerts.red"),
                Cell.number(red),
                Optional.empty(),
                red > 0 ? Tone.DECLINE : Tone.NEUTRAL,
                AlertPages.PATH + "?tier=red"));
    }
}
