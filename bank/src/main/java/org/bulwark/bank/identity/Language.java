package org.bulwark.bank.identity;

import org.bulwark.bank.chance.Shared;

/** In which language somebody is named: about two in three in Chinese, the others in English. */
enum Language implements Shared {
    CHINESE("zh", 0.65),
    ENGLISH("en", 0.35);

    private final String code;
    private final double share;

    Language(String code, double share) {
        this.code = code;
        this.share = share;
    }

    @Override
    public double share() {
        return share;
    }

    /** The name of one of its lists of words. */
    String list(String name) {
        return code + "-" + name;
    }
}
