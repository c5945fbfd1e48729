package org.bulwark.files.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Table;

/**
 * The SHA-256 of a table's content, whatever file it came from: two tables have one hash when they have the same columns in the same
 * order with the same values. The order in which a category column lists its levels does not count; levels without a row neither.
 *
 * <p>Hashed is, little-endian: the number of rows (8 bytes); then for each column its kind ({@code N}, {@code C} or {@code D}), the
 * length of its name in UTF-8 (4 bytes), the name, and its rows: 8 bytes of the double with one NaN, 4 bytes of the day with
 * −2<sup>31</sup> for missing, or 4 bytes of the level's number in order of first appearance with −1 for missing, and behind the rows
 * each level as length (4 bytes) and UTF-8.
 */
public final class ContentHash {

    private final MessageDigest digest = StoredBytes.sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    private ContentHash() {}

    /** The hash of a table in lower-case hexadecimal digits. */
    public static String of(Table table) {
        ContentHash hash = new ContentHash();
        hash.room(8).putLong(table.rows());
        table.columns().forEach(hash::column);
        hash.flush();
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void column(Column column) {
        room(1).put((byte)
                switch (column) {
                    case NumberColumn _ -> 'N';
                    case CategoryColumn _ -> 'C';
                    case DateColumn _ -> 'D';
                });
        text(column.name());
        switch (column) {
            case NumberColumn numbers -> {
                for (double value : numbers.values()) {
                    room(8).putLong(Double.doubleToLongBits(value));
                }
            }
            case DateColumn dates -> {
                for (int day : dates.epochDays()) {
                    room(4).putInt(day);
                }
            }
            case CategoryColumn categories -> categories(categories);
        }
    }

    private void categories(CategoryColumn column) {
        int[] order = new int[column.levels().size()];
        int[] seen = new int[order.length];
        Arrays.fill(order, -1);
        int count = 0;
        for (int code : column.codes()) {
            if (code >= 0 && order[code] < 0) {
                seen[count] = code;
                order[code] = count++;
            }
            room(4).putInt(code < 0 ? -1 : order[code]);
        }
        for (int i = 0; i < count; i++) {
            text(column.levels().get(seen[i]));
        }
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        room(4).putInt(bytes.length);
        flush();
        digest.update(bytes);
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() {
        digest.update(buffer.flip());
        buffer.clear();
    }
}
