package org.bulwark.server.screening;

import org.bulwark.screening.Level;
import org.bulwark.screening.ScreeningRules;
import org.bulwark.screening.list.ListKind;

/** Which lists block: with those on them the bank does not deal. What takes somebody off such a list needs two people. */
final class Blocking {

    private Blocking() {}

    static boolean kind(ListKind kind) {
        return ScreeningRules.DEFAULT.of(kind) == Level.BLOCK;
    }
}
