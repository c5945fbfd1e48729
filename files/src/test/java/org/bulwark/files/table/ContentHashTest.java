package org.bulwark.files.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.bulwark.data.CategoryColumn;
import org.bulwark.data.Column;
import org.bulwark.data.DateColumn;
import org.bulwark.data.NumberColumn;
import org.bulwark.data.Table;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    private static String hash(Column... columns) {
        return ContentHash.of(new Table("t", List.of(columns)));
    }

    @Test
    void itIsTheDocumentedOne() throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(2)
                .put((byte) 'N')
                .putInt(1)
                .put((byte) 'x')
                .putDouble(1.5)
                .putLong(0x7ff8000000000000L);
        bytes.put((byte) 'C')
                .putInt(1)
                .put((byte) 'c')
                .putInt(0)
                .putInt(-1)
                .putInt(1)
                .put((byte) 'b')
                .flip();
        byte[] hashed = new byte[bytes.remaining()];
        bytes.get(hashed);
        assertThat(hash(
                        new NumberColumn("x", new double[] {1.5, Double.NaN}),
                        new CategoryColumn("c", new int[] {1, -1}, List.of("a", "b"))))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(hashed)));
    }

    @Test
    void theOrderOfLevelsDoesNotCountAndEveryValueDoes() {
        String first = hash(new CategoryColumn("c", new int[] {0, 1, -1}, List.of("a", "b")));
        assertThat(hash(new CategoryColumn("c", new int[] {2, 0, -1}, List.of("b", "x", "a"))))
                .isEqualTo(first);
        assertThat(hash(new CategoryColumn("c", new int[] {0, 0, -1}, List.of("a", "b"))))
                .isNotEqualTo(first);
        assertThat(hash(new CategoryColumn("d", new int[] {0, 1, -1}, List.of("a", "b"))))
                .isNotEqualTo(first);
        assertThat(hash(new DateColumn("d", new int[] {1}))).isNotEqualTo(hash(new DateColumn("d", new int[] {2})));
        assertThat(hash(new NumberColumn("d", new double[] {0.0})))
                .isNotEqualTo(hash(new NumberColumn("d", new double[] {-0.0})));
    }
}
