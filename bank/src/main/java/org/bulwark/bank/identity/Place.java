package org.bulwark.bank.identity;

import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.economy.Region;

/** The town of each region: its name in two languages, and its two digits in official numbers. */
enum Place {
    NINGJING(Region.CAPITAL, "Ningjing", "宁京", "01"),
    BEIYUAN(Region.NORTH, "Beiyuan", "北原", "02"),
    LINLAN(Region.COAST, "Linlan", "临澜", "03"),
    GUANGHE(Region.PLAINS, "Guanghe", "广禾", "04"),
    MIRROR_LAKES(Region.LAKES, "Jinghu", "镜湖", "05"),
    YUNGU(Region.VALLEYS, "Yungu", "云谷", "06"),
    ANGUAN(Region.BORDER, "Anguan", "安关", "07"),
    XINGYU(Region.ISLANDS, "Xingyu", "星屿", "08");

    /** What every region's code begins with: no region of GB/T 2260 does. */
    private static final String NOWHERE = "99";

    private final Region region;
    private final String english;
    private final String chinese;
    private final String digits;

    Place(Region region, String english, String chinese, String digits) {
        this.region = region;
        this.english = english;
        this.chinese = chinese;
        this.digits = digits;
    }

    static Place of(Region region) {
        for (Place place : values()) {
            if (place.region == region) {
                return place;
            }
        }
        throw new IllegalArgumentException(region.name());
    }

    /** The four digits that an official number from here begins with. */
    String region() {
        return NOWHERE + digits;
    }

    String town(Language language) {
        return language == Language.CHINESE ? chinese : english;
    }

    String address(Language language, Stream stream) {
        String street = Words.drawn(language.list("street"), stream);
        int number = stream.between(1, 240);
        int flat = stream.between(1, 30);
        return language == Language.CHINESE
                ? chinese + "市" + street + number + "号" + flat + "室"
                : "Flat " + flat + ", " + number + " " + street + ", " + english;
    }
}
