package org.bulwark.server.web.part;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The state of a list as its address tells it: filters, order, place. What is not on the list's own allow-lists is dropped, so that an
 * address never reaches a query as it came.
 *
 * @param path the page's address without its query
 * @param filters values by the filters' names, without empty ones
 * @param sort the column that it is sorted by
 * @param descending whether the greatest comes first
 * @param after the key of the last row of the page before, empty for the first page
 * @param before the key of the first row of the page behind, for going back; empty otherwise
 */
public record ListState(
        String path,
        SequencedMap<String, String> filters,
        String sort,
        boolean descending,
        String after,
        String before) {

    private static final int LONGEST = 200;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /**
     * Reads a state.
     *
     * @param path the page's address
     * @param parameters what the address carries
     * @param filters the names of filters that there are
     * @param sorts the columns that can be sorted by; the first is the usual one, {@code -} before it for descending
     */
    public static ListState of(String path, Map<String, String> parameters, Set<String> filters, List<String> sorts) {
        SequencedMap<String, String> kept = new LinkedHashMap<>();
        for (String name : filters.stream().sorted().toList()) {
            String value = value(parameters, name);
            if (!value.isEmpty()) {
                kept.put(name, value);
            }
        }
        String asked = value(parameters, "sort");
        boolean known = sorts.stream().anyMatch(sort -> plain(sort).equals(plain(asked)));
        String sort = known ? asked : sorts.getFirst();
        return new ListState(
                path, kept, plain(sort), sort.startsWith("-"), value(parameters, "after"), value(parameters, "before"));
    }

    private static String plain(String sort) {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    private static String value(Map<String, String> parameters, String name) {
        @Nullable String value = parameters.get(name);
        return value == null || value.length() > LONGEST ? "" : value.strip();
    }

    /** What a filter is set to, empty for nothing. */
    public String filter(String name) {
        return filters.getOrDefault(name, "");
    }

    /** A filter that is a plain word: letters, digits, dots, lines and underscores; empty for nothing and for anything else. */
    public String word(String name) {
        String value = filter(name);
        return WORD.matcher(value).matches() ? value : "";
    }

    /** A filter that is an id; empty for nothing and for anything else. */
    public String id(String name) {
        try {
            return filters.containsKey(name) ? UUID.fromString(filter(name)).toString() : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Whether anything narrows the list. */
    public boolean filtered() {
        return !filters.isEmpty();
    }

    /** The address of the first page sorted by a column; sorting twice by the same turns the order. */
    public String sortedBy(String column) {
        return address(filters, (sort.equals(column) && !descending ? "-" : "") + column, "", "");
    }

    /** The address of the page behind a key. */
    public String after(String key) {
        return address(filters, order(), key, "");
    }

    /** The address of the page before a key. */
    public String before(String key) {
        return address(filters, order(), "", key);
    }

    /** The address of the whole list, in the same order. */
    public String unfiltered() {
        return address(new LinkedHashMap<>(), order(), "", "");
    }

    /** This state under another path, for example the export's. */
    public String at(String other) {
        return new ListState(other, filters, sort, descending, "", "").address(filters, order(), "", "");
    }

    /** The column, {@code -} before it for descending, as the address has it. */
    public String order() {
        return (descending ? "-" : "") + sort;
    }

    private String address(Map<String, String> narrowed, String order, String behind, String ahead) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(path);
        Map<String, Object> values = new LinkedHashMap<>(narrowed);
        values.put("sort", order);
        if (!behind.isEmpty()) {
            values.put("after", behind);
        }
        if (!ahead.isEmpty()) {
            values.put("before", ahead);
        }
        values.keySet().forEach(name -> builder.queryParam(name, "{" + name + "}"));
        return builder.encode().buildAndExpand(values).toUriString();
    }
}
