package org.bulwark.server.contract.covenant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What money was spent on, as people type it: a line for each, {@code machines: 80000.00}; a line without a purpose is an amount that nothing proves. */
final class SpendingLines {

    private SpendingLines() {}

    /** As deliveries keep them; amounts are read there. */
    static List<Map<String, String>> read(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(SpendingLines::spending)
                .toList();
    }

    private static Map<String, String> spending(String line) {
        int colon = line.lastIndexOf(':');
        Map<String, String> spending = new LinkedHashMap<>();
        spending.put("purpose", colon < 0 ? "" : line.substring(0, colon).strip());
        spending.put("amount", line.substring(colon + 1).strip());
        return spending;
    }
}
