package org.bulwark.files.table;

import java.nio.charset.StandardCharsets;

/** What a file is, told by its first bytes. */
enum Magic {
    PARQUET,
    GZIP,
    ZSTD,
    /** ZIP archives, and so Excel and OpenDocument sheets. */
    ZIP,
    /** Excel sheets before 2007. */
    OLD_OFFICE,
    PDF,
    OTHER;

    /** Looks at four bytes or more; fewer are {@link #OTHER}. */
    static Magic of(byte[] head) {
        if (head.length >= 2 && (head[0] & 255) == 0x1F && (head[1] & 255) == 0x8B) {
            return GZIP;
        }
        if (head.length < 4) {
            return OTHER;
        }
        String text = new String(head, 0, 4, StandardCharsets.ISO_8859_1);
        return switch (text) {
            case "PAR1" -> PARQUET;
            case "(\u00B5/\u00FD" -> ZSTD;
            case "PK\u0003\u0004" -> ZIP;
            case "\u00D0\u00CF\u0011\u00E0" -> OLD_OFFICE;
            case "%PDF" -> PDF;
            default -> OTHER;
        };
    }
}
