package org.bulwark.files.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.Progress;
import org.bulwark.data.Column;
import org.bulwark.data.ColumnType;
import org.bulwark.data.Table;
import org.bulwark.files.FilesProblem;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;

/** Reads a Parquet file or a query through DuckDB, vector by vector, straight into the columns' arrays. */
final class QueryTable {

    private final DuckDb duck;
    private final Missing missing;
    private final Map<String, ColumnType> types;
    private final Rejections rejections;
    private final Progress progress;
    private final MemoryBudget budget = MemoryBudget.ofThisMachine();

    QueryTable(DuckDb duck, Missing missing, Map<String, ColumnType> types, boolean strict, Progress progress) {
        this.duck = duck;
        this.missing = missing;
        this.types = types;
        this.rejections = new Rejections(strict);
        this.progress = progress;
    }

    /** The rows of a query; see {@link Reading#sha256} for its hash. */
    Reading query(String query) {
        try {
            duck.define(query);
            String words = query.strip().lines().findFirst().orElse("");
            String name = words.length() > 40 ? words.substring(0, 40) + "…" : words;
            Reading reading = read(name, query, 0);
            MessageDigest digest = StoredBytes.sha256();
            digest.update((query + "\n" + ContentHash.of(reading.table())).getBytes(StandardCharsets.UTF_8));
            return withHash(reading, HexFormat.of().formatHex(digest.digest()));
        } catch (SQLException e) {
            throw DuckDb.failed(e);
        }
    }

    /** The rows of a Parquet file. */
    Reading parquet(Path file) throws IOException {
        // Hashing takes as long as reading; the two go on side by side.
        FutureTask<String> hash = new FutureTask<>(() -> hash(file));
        Thread.ofPlatform().daemon().name("bulwark-hash").start(hash);
        String from = "FROM read_parquet("
                + DuckDb.quoted(file.toAbsolutePath().normalize().toString()) + ")";
        try {
            duck.define(from);
            return withHash(read(file.getFileName().toString(), from, count()), hash.get());
        } catch (SQLException e) {
            throw new ProblemException(
                    new Problem(
                            FilesProblem.FILE_DAMAGED,
                            file.getFileName() + " is no Parquet file that DuckDB can read: "
                                    + DuckDb.firstLines(String.valueOf(e.getMessage())) + ".",
                            "Fetch or export the file again."),
                    e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String hash(Path file) throws IOException {
        try (StoredBytes stored = new StoredBytes(Files.newInputStream(file))) {
            return stored.drainedSha256();
        }
    }

    private static Reading withHash(Reading r, String sha256) {
        return new Reading(r.table(), r.rejected(), r.rejectedRows(), r.rowsRead(), sha256);
    }

    private int count() throws SQLException {
        try (Statement statement = duck.connection().createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*) FROM " + DuckDb.view())) {
            result.next();
            long count = result.getLong(1);
            if (count > Integer.MAX_VALUE - 8) {
                throw FilesProblem.TABLE_TOO_LARGE.with(
                        "The file has " + count + " rows, more than fit in one table.",
                        "Read a part of it with a query.");
            }
            return (int) count;
        }
    }

    private Reading read(String name, String query, int expected) throws SQLException {
        List<VectorReader> readers = plan(query, expected);
        String fields = readers.stream().map(VectorReader::expression).collect(Collectors.joining(", "));
        String names = IntStream.range(0, readers.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        String sql = "SELECT " + fields + " FROM " + DuckDb.view() + " AS source(" + names + ")";
        long ordinal = 0;
        int rows = 0;
        try (DuckDBPreparedStatement statement = duck.connection().prepare(sql);
                DuckDBChunkedResult result = statement.query()) {
            while (result.nextChunk()) {
                DuckDBDataChunkReader chunk = result.chunk();
                int count = (int) chunk.rowCount();
                rows = put(readers, chunk, count, rows, ordinal, name);
                ordinal += count;
                progress.at("reading " + name, ordinal, expected);
            }
        }
        rejections.refuseIfNoneIsWhole(name, ordinal);
        List<Column> columns = new ArrayList<>(readers.size());
        for (VectorReader reader : readers) {
            columns.add(reader.build(rows));
        }
        return new Reading(new Table(name, columns), rejections.kept(), rejections.count(), ordinal, "");
    }

    /** Puts a chunk, column by column where no row can be broken, else row by row. */
    private int put(
            List<VectorReader> readers, DuckDBDataChunkReader chunk, int count, int rows, long ordinal, String name) {
        List<VectorReader> asked =
                readers.stream().filter(VectorReader::canRefuse).toList();
        for (VectorReader reader : readers) {
            reader.look(chunk);
        }
        if (asked.isEmpty()) {
            for (VectorReader reader : readers) {
                reader.putAll(rows, count);
            }
            return rows + count;
        }
        int row = rows;
        for (int i = 0; i < count; i++) {
            RejectedRow broken = null;
            for (int k = 0; broken == null && k < asked.size(); k++) {
                broken = asked.get(k).put(row, i) ? null : rejected(asked.get(k), i, ordinal + i + 1, name);
            }
            if (broken != null) {
                rejections.add(ordinal + i, broken);
                continue;
            }
            for (VectorReader reader : readers) {
                if (!reader.canRefuse()) {
                    reader.put(row, i);
                }
            }
            row++;
        }
        return row;
    }

    private static RejectedRow rejected(VectorReader reader, int row, long number, String name) {
        String value = reader.text(row);
        return new RejectedRow(
                name,
                number,
                reader.index() + 1,
                RowFault.VALUE,
                RejectedRow.reason(RowFault.VALUE, "column", reader.name(), "value", value, "type", reader.wanted()),
                value);
    }

    private List<VectorReader> plan(String query, int expected) throws SQLException {
        try (PreparedStatement statement = duck.connection().prepareStatement(query)) {
            ResultSetMetaData meta = statement.getMetaData();
            List<String> names = new ArrayList<>();
            List<VectorReader> readers = new ArrayList<>();
            for (int i = 0; i < meta.getColumnCount(); i++) {
                names.add(meta.getColumnName(i + 1));
                readers.add(VectorReader.of(
                        i,
                        names.get(i),
                        meta.getColumnTypeName(i + 1),
                        types.get(names.get(i)),
                        new VectorReader.Room(missing, budget, expected)));
            }
            Layout.requireDistinct(names);
            return readers;
        }
    }
}
