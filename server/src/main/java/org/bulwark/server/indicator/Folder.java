package org.bulwark.server.indicator;

import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.ServerRole;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Folds what came in into the kept states, every now and then and much at a time, so that a state that many events touch is written once.
 * Whichever process with the role {@code WARNING} comes first does it.
 */
@Component
class Folder {

    private static final Logger LOG = LoggerFactory.getLogger(Folder.class);
    private static final int AT_ONCE = 200_000;

    private final States states;
    private final boolean works;

    Folder(States states, BulwarkProperties properties) {
        this.states = states;
        this.works = properties.roles().contains(ServerRole.WARNING);
    }

    @Scheduled(fixedDelay = 5_000)
    void fold() {
        try {
            while (works && states.foldOn(AT_ONCE) >= AT_ONCE) {
                // there is more
            }
        } catch (RuntimeException e) {
            LOG.warn("the states of parties wait: {}", e.toString());
        }
    }
}
