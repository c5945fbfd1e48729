package org.bulwark.data.text.token;

/** How a text stands to its own words. */
public enum Stance {
    /** It says so. */
    SAID(""),
    /** It says that it is not so: "no default", "未违约", "denied", "否认". */
    DENIED("¬"),
    /** It says that it might be so: "if", "could", "如果", "可能". */
    SUPPOSED("?");

    private final String mark;

    Stance(String mark) {
        this.mark = mark;
    }

    /** What is written before words of this stance; nothing before what is said. */
    public String mark() {
        return mark;
    }
}
