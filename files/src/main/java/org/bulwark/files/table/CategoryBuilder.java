package org.bulwark.files.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bulwark.data.CategoryColumn;

/** A column of names: of every text, or of declared ones. */
final class CategoryBuilder implements ColumnBuilder {

    private final Missing missing;
    private final IntChunks codes;
    private final Levels levels;
    private final boolean closed;

    CategoryBuilder(Missing missing, MemoryBudget budget) {
        this(missing, budget, 0);
    }

    /** @param expected the number of rows where it is known, else 0 */
    CategoryBuilder(Missing missing, MemoryBudget budget, int expected) {
        this.missing = missing;
        this.codes = new IntChunks(budget, expected);
        this.levels = new Levels(budget);
        this.closed = false;
    }

    /** A column whose names are declared: every other text is refused. */
    CategoryBuilder(Missing missing, MemoryBudget budget, List<String> declared) {
        this.missing = missing;
        this.codes = new IntChunks(budget, 0);
        this.levels = new Levels(budget);
        for (String level : declared) {
            byte[] bytes = level.getBytes(StandardCharsets.UTF_8);
            levels.code(bytes, 0, bytes.length);
        }
        this.closed = true;
    }

    @Override
    public boolean put(int row, byte[] bytes, int from, int to) {
        int code = CategoryColumn.MISSING;
        boolean known = missing.is(bytes, from, to);
        if (!known) {
            code = closed ? levels.find(bytes, from, to) : levels.code(bytes, from, to);
        }
        codes.put(row, code);
        return known || code >= 0;
    }

    /** As the other {@code put}, from a text. */
    void put(int row, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        put(row, bytes, 0, bytes.length);
    }

    /** Leaves a row without value. */
    void putMissing(int row) {
        codes.put(row, CategoryColumn.MISSING);
    }

    @Override
    public boolean canRefuse() {
        return closed;
    }

    @Override
    public String wanted() {
        return "declared name";
    }

    @Override
    public CategoryColumn build(String name, int rows) {
        return new CategoryColumn(name, codes.toArray(rows), levels.list());
    }
}
