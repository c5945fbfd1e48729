package org.bulwark.server.web.part;

import org.bulwark.server.web.show.Text;

/**
 * Work that takes a while.
 *
 * @param title what is done
 * @param phase what is done just now
 * @param done how much is done
 * @param total how much there is, 0 when nobody knows
 * @param poll address that tells how far it is; asked every second until it answers with something finished
 * @param finished whether it is over
 */
public record LongWork(Text title, Text phase, long done, long total, String poll, boolean finished) {

    /** How much is done, 0 to 100. */
    public long percent() {
        return total == 0 ? 0 : Math.min(100, 100 * done / total);
    }
}
