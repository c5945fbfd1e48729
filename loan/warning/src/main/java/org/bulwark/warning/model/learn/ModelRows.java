package org.bulwark.warning.model.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bulwark.data.Column;
import org.bulwark.data.NumberColumn;

/**
 * Party-months whose values have names.
 *
 * @param names of the values, in their order
 * @param rows the party-months, each party's in order
 */
public record ModelRows(List<String> names, List<ModelRow> rows) {

    /** Copies the lists. */
    public ModelRows {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    /** Those that fit. */
    public ModelRows only(Predicate<ModelRow> which) {
        return new ModelRows(names, rows.stream().filter(which).toList());
    }

    /** Those of a month that is judged and was followed for a time. */
    public ModelRows followed(int months) {
        return only(row -> row.month().judged() && row.month().followed() >= months);
    }

    /** The places of some names. */
    int[] places(List<String> some) {
        Map<String, Integer> all = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            all.put(names.get(i), i);
        }
        return some.stream().mapToInt(all::get).toArray();
    }

    /** What one row says under some names. */
    static double[] read(ModelRow row, int[] places) {
        double[] read = new double[places.length];
        for (int i = 0; i < read.length; i++) {
            read[i] = row.values()[places[i]];
        }
        return read;
    }

    /** Columns of some names. */
    List<Column> columns(List<String> some) {
        List<Column> columns = new ArrayList<>();
        int[] places = places(some);
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            columns.add(new NumberColumn(
                    some.get(i),
                    rows.stream().mapToDouble(row -> row.values()[place]).toArray()));
        }
        return columns;
    }

    /** 1 for the rows that fit. */
    byte[] where(Predicate<ModelRow> bad) {
        byte[] codes = new byte[rows.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) (bad.test(rows.get(i)) ? 1 : 0);
        }
        return codes;
    }
}
