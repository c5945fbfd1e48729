package org.bulwark.files.table;

import java.nio.charset.StandardCharsets;
import org.bulwark.data.Column;
import org.bulwark.data.ColumnType;
import org.jspecify.annotations.Nullable;

/** Texts, read as the type that is wanted. */
final class TextVector extends VectorReader {

    private static final byte[] EMPTY = {};

    private final ColumnBuilder builder;

    TextVector(int index, String name, ColumnType wanted, Room room) {
        super(index, name);
        this.builder = wanted == ColumnType.CATEGORY
                ? new CategoryBuilder(room.missing(), room.budget(), room.rows())
                : ColumnBuilder.of(wanted, room.missing(), room.budget());
    }

    @Override
    String expression() {
        return "CAST(" + column() + " AS VARCHAR)";
    }

    @Override
    boolean put(int row, int i) {
        @Nullable String text = vector().getString(i);
        byte[] bytes = text == null ? EMPTY : text.getBytes(StandardCharsets.UTF_8);
        return builder.put(row, bytes, 0, bytes.length);
    }

    @Override
    Column build(int rows) {
        return builder.build(name(), rows);
    }

    @Override
    boolean canRefuse() {
        return builder.canRefuse();
    }

    @Override
    String text(int i) {
        return String.valueOf(vector().getString(i));
    }

    @Override
    String wanted() {
        return builder.wanted();
    }
}
