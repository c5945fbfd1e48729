package org.bulwark.server.sample;

import org.bulwark.basics.Progress;
import org.bulwark.server.Server;
import org.jspecify.annotations.NullMarked;

/** The sample bank in the shared test server, loaded by whoever asks first. */
@NullMarked
public final class TestBank {

    private TestBank() {}

    /** Its stream of applications. */
    public static synchronized SampleRequests in(Server server) {
        SampleBank bank = server.part(SampleBank.class);
        if (bank.isEmptyHouse()) {
            bank.load(Progress.NONE);
        }
        return bank.requests();
    }
}
