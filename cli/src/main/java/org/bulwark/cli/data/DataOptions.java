package org.bulwark.cli.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bulwark.basics.Progress;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.Role;
import org.bulwark.data.SourceSpecification;
import org.bulwark.data.TargetSpecification;
import org.bulwark.files.specification.SpecificationReader;
import org.bulwark.files.table.DataFolder;
import org.bulwark.files.table.Reading;
import org.bulwark.files.table.TableReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where the rows come from and what their columns are for: options that all commands share. */
public final class DataOptions {

    private static final int LONGEST_NAME = 200;
    private static final Pattern QUERY = Pattern.compile("^(select|from|with)\\s");

    @Parameters(
            arity = "0..1",
            paramLabel = "DATA",
            description = {
                "A file (CSV in any dialect, ARFF, Parquet; .gz and .zst as they are), a specification (.yaml),",
                "or a DuckDB query (\"SELECT …\"). Without it: a real example when its data are here, else simulated loans."
            })
    @Nullable
    String data;

    @Option(names = "--target", paramLabel = "COLUMN", description = "The outcome.")
    @Nullable
    String target;

    @Option(
            names = "--bad",
            paramLabel = "VALUE",
            split = ",",
            description = "Its values that mean trouble, e.g. 1 or CHGOFF.")
    List<String> bad = new ArrayList<>();

    @Option(names = "--weight", paramLabel = "COLUMN", description = "How much each row counts.")
    @Nullable
    String weight;

    @Option(names = "--time", paramLabel = "COLUMN", description = "When each row became known.")
    @Nullable
    String time;

    @Option(names = "--group", paramLabel = "COLUMN", description = "Rows that belong together and are never split.")
    @Nullable
    String group;

    @Option(names = "--id", paramLabel = "COLUMN", split = ",", description = "Columns that name the row.")
    List<String> id = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns not to be used, e.g. known only after the outcome.")
    List<String> exclude = new ArrayList<>();

    @Option(
            names = "--include",
            paramLabel = "COLUMN",
            split = ",",
            description = "Columns to be used although the specification excludes them.")
    List<String> include = new ArrayList<>();

    @Option(names = "--strict", description = "Stop at the first broken row instead of reporting it.")
    boolean strict;

    /** Reads what the user named, or what stands in for it. */
    public DataSet load(Progress progress) {
        DataSet found = data == null ? DataSet.example(progress) : read(data, progress);
        include.forEach(found.table()::column); // a name that is not there is a slip of the pen
        return found.with(overwrite(found.specification()));
    }

    /** The Parquet file that the user named, if that is what was named. */
    public @Nullable Path parquet() {
        return data != null && !isQuery(data) && data.toLowerCase(Locale.ROOT).endsWith(".parquet")
                ? Path.of(data)
                : null;
    }

    /** The columns that the command line says name the row. */
    public List<String> ids() {
        return List.copyOf(id);
    }

    /** A specification with the place of the data in it, so that it can be read again from where it will be written. */
    DataSpecification located(DataSpecification bare, @Nullable Path writtenTo) {
        if (data == null || !bare.source().equals(SourceSpecification.INFERRED)) {
            return bare;
        }
        Optional<String> query = isQuery(data) ? Optional.of(data) : Optional.empty();
        Path file = Path.of(query.isPresent() ? "" : data).toAbsolutePath();
        Path folder = folder(writtenTo == null ? Path.of("draft.yaml") : writtenTo);
        SourceSpecification source = new SourceSpecification(
                query.isPresent()
                        ? Optional.empty()
                        : Optional.of(folder.relativize(file).toString()),
                query,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
        return new DataSpecification(bare.name(), source, bare.target(), bare.columns());
    }

    private DataSet read(String named, Progress progress) {
        if (isQuery(named)) {
            return DataSet.of(reader(Path.of(""), progress).query(named), bare("query"));
        }
        Path file = Path.of(named);
        String lower = named.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            DataSpecification written = SpecificationReader.read(file);
            return DataSet.of(reader(folder(file), progress).read(written), written);
        }
        return DataSet.of(reader(Path.of(""), progress).read(file), bare(String.valueOf(file.getFileName())));
    }

    /** The specification with what the options say written over it. */
    private DataSpecification overwrite(DataSpecification written) {
        List<ColumnSpecification> columns = new ArrayList<>(written.columns());
        Optional<TargetSpecification> outcome = target == null
                ? written.target()
                        .map(t -> bad.isEmpty() ? t : new TargetSpecification(t.column(), new TreeSet<>(bad), t.good()))
                : Optional.of(new TargetSpecification(target, new TreeSet<>(bad), Optional.empty()));
        for (String column : include) {
            columns.removeIf(c -> c.name().equals(column));
        }
        assign(columns, weight, Role.WEIGHT);
        assign(columns, time, Role.TIME);
        assign(columns, group, Role.GROUP);
        id.forEach(column -> replace(columns, ColumnSpecification.of(column, Role.ID)));
        Set<String> excluded = new LinkedHashSet<>(exclude);
        excluded.forEach(
                column -> replace(columns, ColumnSpecification.excluded(column, "excluded on the command line")));
        return new DataSpecification(written.name(), written.source(), outcome, columns);
    }

    /** The folder that a file is in. */
    static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    /** The folder of real data sets: BULWARK_DATA, else beside the checkout. */
    public static DataFolder dataFolder() {
        return DataFolder.orElse(home().resolve("../shared/data").normalize());
    }

    /** The checkout that the launcher runs from; the working folder otherwise. */
    public static Path home() {
        return Path.of(System.getProperty("bulwark.home", ""));
    }

    /** The rows of a query; files are found from the working folder. */
    public static Reading query(String query, Progress progress) {
        return TableReader.in(Path.of(""))
                .withData(dataFolder())
                .telling(progress)
                .query(query);
    }

    private TableReader reader(Path folder, Progress progress) {
        TableReader reader = TableReader.in(folder).withData(dataFolder()).telling(progress);
        return strict ? reader.strict() : reader;
    }

    /** A specification that says nothing but a name. */
    private static DataSpecification bare(String name) {
        return new DataSpecification(name, SourceSpecification.INFERRED, Optional.empty(), List.of());
    }

    private static void assign(List<ColumnSpecification> columns, @Nullable String column, Role role) {
        if (column != null) {
            columns.removeIf(c -> c.role() == role);
            replace(columns, ColumnSpecification.of(column, role));
        }
    }

    private static void replace(List<ColumnSpecification> columns, ColumnSpecification one) {
        columns.removeIf(c -> c.name().equals(one.name()));
        columns.add(one);
    }

    /** Whether what a user named is a DuckDB query and no file. */
    public static boolean isQuery(String data) {
        String start = data.strip().toLowerCase(Locale.ROOT);
        boolean tooLongForAName = data.length() > LONGEST_NAME;
        return QUERY.matcher(start).find() && (tooLongForAName || !Files.exists(Path.of(data.strip())));
    }
}
