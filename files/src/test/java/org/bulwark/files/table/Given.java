package org.bulwark.files.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.bulwark.data.ColumnSpecification;
import org.bulwark.data.DataSpecification;
import org.bulwark.data.SourceSpecification;
import org.bulwark.data.Table;

/** Files for tests, and specifications of them. */
record Given(Path folder) {

    Path file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, String text, String charset) {
        return file(name, text.getBytes(Charset.forName(charset)));
    }

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path compressed(String name, String text, Compression compression) {
        Path file = folder.resolve(name);
        try (OutputStream out = compression.apply(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** A way of compressing. */
    interface Compression {
        OutputStream apply(OutputStream out) throws IOException;
    }

    static OutputStream gzip(OutputStream out) throws IOException {
        return new GZIPOutputStream(out);
    }

    Reading read(Path file) {
        return TableReader.in(folder).read(file);
    }

    Reading read(String name, String text) {
        return read(file(name, text));
    }

    Reading csv(String text) {
        return read("test.csv", text);
    }

    Reading csv(String text, UnaryOperator<Source> said, ColumnSpecification... columns) {
        file("test.csv", text);
        return existing(said, columns);
    }

    /** Reads {@code test.csv}, which is there already. */
    Reading existing(UnaryOperator<Source> said, ColumnSpecification... columns) {
        SourceSpecification source = said.apply(Source.INFERRED).value();
        return TableReader.in(folder).read(new DataSpecification("test", source, Optional.empty(), List.of(columns)));
    }

    /** A source specification that says one thing more at a time. */
    record Source(SourceSpecification value) {

        static final Source INFERRED = new Source(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());

        private Source(
                Optional<Character> delimiter,
                Optional<Character> quote,
                Optional<String> encoding,
                Optional<Boolean> header,
                List<String> names,
                List<String> missing) {
            this(new SourceSpecification(
                    Optional.of("test.csv"), Optional.empty(), delimiter, quote, encoding, header, names, missing));
        }

        Source delimiter(char c) {
            return new Source(
                    Optional.of(c), value.quote(), value.encoding(), value.header(), value.names(), value.missing());
        }

        Source quote(char c) {
            return new Source(
                    value.delimiter(),
                    Optional.of(c),
                    value.encoding(),
                    value.header(),
                    value.names(),
                    value.missing());
        }

        Source encoding(String name) {
            return new Source(
                    value.delimiter(),
                    value.quote(),
                    Optional.of(name),
                    value.header(),
                    value.names(),
                    value.missing());
        }

        Source header(boolean header) {
            return new Source(
                    value.delimiter(),
                    value.quote(),
                    value.encoding(),
                    Optional.of(header),
                    value.names(),
                    value.missing());
        }

        Source names(String... names) {
            return new Source(
                    value.delimiter(),
                    value.quote(),
                    value.encoding(),
                    value.header(),
                    List.of(names),
                    value.missing());
        }

        Source missing(String... texts) {
            return new Source(
                    value.delimiter(), value.quote(), value.encoding(), value.header(), value.names(), List.of(texts));
        }
    }

    /** All values of a table as people would write them, row by row. */
    static List<List<String>> rows(Table table) {
        return IntStream.range(0, table.rows())
                .mapToObj(row -> table.columns().stream().map(c -> c.text(row)).toList())
                .toList();
    }
}
