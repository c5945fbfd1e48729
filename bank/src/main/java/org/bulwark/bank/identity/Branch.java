package org.bulwark.bank.identity;

import org.bulwark.bank.economy.Region;

/** The branches of the sample bank. */
public enum Branch {
    /** In the middle of the capital; looks after half of its customers, and after those of the islands. */
    CENTRAL("B001", "Ningjing Central", "宁京中心支行"),
    /** In the west of the capital. */
    WEST("B002", "Ningjing West", "宁京城西支行"),
    /** For the north. */
    NORTH("B003", "Beiyuan", "北原支行"),
    /** For the coast. */
    COAST("B004", "Linlan", "临澜支行"),
    /** For the plains and the lakes. */
    PLAINS("B005", "Guanghe", "广禾支行"),
    /** For the valleys and the border. */
    VALLEYS("B006", "Yungu", "云谷支行");

    private final String code;
    private final String title;
    private final String chinese;

    Branch(String code, String title, String chinese) {
        this.code = code;
        this.title = title;
        this.chinese = chinese;
    }

    /** Which one looks after a customer of a region. */
    static Branch of(Region region, long customer) {
        return switch (region) {
            case CAPITAL -> customer % 2 == 0 ? CENTRAL : WEST;
            case ISLANDS -> CENTRAL;
            case NORTH -> NORTH;
            case COAST -> COAST;
            case PLAINS, LAKES -> PLAINS;
            case VALLEYS, BORDER -> VALLEYS;
        };
    }

    /** Its code, {@code B001}. */
    public String code() {
        return code;
    }

    /** Its name in English. */
    public String title() {
        return title;
    }

    /** Its name in Chinese. */
    public String chinese() {
        return chinese;
    }
}
