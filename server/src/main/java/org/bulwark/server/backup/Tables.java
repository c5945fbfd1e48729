package org.bulwark.server.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bulwark.server.database.Migrations;

/**
 * What of a database belongs to the house: the schemas of the user that migrates, but for Flyway's own, which a restore makes anew.
 *
 * @param inOrder the tables, each after those that its rows point at
 */
record Tables(List<String> inOrder) {

    private static final String OURS =
            " n.nspowner = (select oid from pg_roles where rolname = current_user) and n.nspname !~ '^pg_'"
                    + " and n.nspname not in ('information_schema', 'public', '" + Migrations.SCHEMA + "')";

    static Tables of(Connection connection) throws SQLException {
        List<String> names = column(
                connection,
                "select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind = 'r' and" + OURS + " order by 1");
        Map<String, Set<String>> needs = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select format('%I.%I', n.nspname, c.relname),"
                        + " format('%I.%I', rn.nspname, r.relname) from pg_constraint k"
                        + " join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace"
                        + " join pg_class r on r.oid = k.confrelid join pg_namespace rn on rn.oid = r.relnamespace"
                        + " where k.contype = 'f' and k.conrelid <> k.confrelid and" + OURS)) {
            while (rows.next()) {
                needs.computeIfAbsent(rows.getString(1), key -> new HashSet<>()).add(rows.getString(2));
            }
        }
        return new Tables(ordered(names, needs));
    }

    private static List<String> ordered(List<String> names, Map<String, Set<String>> needs) {
        List<String> rest = new ArrayList<>(names);
        List<String> order = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<String> next = rest.stream()
                    .filter(name -> order.containsAll(needs.getOrDefault(name, Set.of())))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables that point at each other: " + rest);
            }
            order.addAll(next);
            rest.removeAll(next);
        }
        return List.copyOf(order);
    }

    /** Where the sequences stand, those that were used. They run ahead of every snapshot, so this is asked after the rows were read. */
    static SortedMap<String, Long> sequences(Connection connection) throws SQLException {
        SortedMap<String, Long> found = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select format('%I.%I', s.schemaname, s.sequencename), s.last_value from pg_sequences s"
                                + " join pg_namespace n on n.nspname = s.schemaname where s.last_value is not null and"
                                + OURS)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getLong(2));
            }
        }
        return found;
    }

    /** The schemas that a house has taken; none in an empty database. */
    static List<String> schemas(Connection connection) throws SQLException {
        return column(
                connection,
                "select format('%I', n.nspname) from pg_namespace n where" + OURS + " or n.nspname = '"
                        + Migrations.SCHEMA + "' order by 1");
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
