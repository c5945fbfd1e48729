package org.bulwark.files.table;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.bulwark.files.FilesProblem;

/**
 * A file of text, which can be opened more than once: decompressed by what its first bytes say, decoded, without byte order mark, as
 * UTF-8.
 *
 * @param path where it is
 * @param charset its character set as declared, or empty: the byte order mark's, else UTF-16 if every second byte of the beginning is
 *     zero, else UTF-8
 * @param replaced characters that are to become others
 */
record TextSource(Path path, Optional<Charset> charset, Map<Character, Character> replaced) {

    private static final int BUFFER = 1 << 16;

    TextSource {
        replaced = Map.copyOf(replaced);
    }

    /** A text source whose marks beyond ASCII become control characters, which then stand in the {@link Dialect}. */
    static TextSource of(Path path, Optional<String> encoding, Map<Character, Character> replaced) {
        return new TextSource(path, encoding.map(TextSource::charset), new HashMap<>(replaced));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw FilesProblem.ENCODING_UNKNOWN.with(
                    "There is no character set '" + name + "'.",
                    "Use a name that Java knows, for example UTF-8, UTF-16, windows-1250, ISO-8859-2 or GBK.");
        }
    }

    /** The file's own name. */
    String name() {
        return path.getFileName().toString();
    }

    /** What the decoded bytes should be, for messages. */
    String encodingName() {
        return charset.map(Charset::name).orElse("UTF-8");
    }

    /** The stored bytes, to be counted and hashed. */
    StoredBytes stored() throws IOException {
        return new StoredBytes(Files.newInputStream(path));
    }

    /** The text from its beginning. */
    InputStream open() throws IOException {
        return open(Files.newInputStream(path));
    }

    /** The text of stored bytes. */
    InputStream open(InputStream stored) throws IOException {
        BufferedInputStream plain = new BufferedInputStream(decompressed(stored), BUFFER);
        byte[] head = peek(plain, 512);
        Charset found = charset.orElseGet(() -> guess(head));
        skipMark(plain, head, found);
        return found.equals(StandardCharsets.UTF_8) && replaced.isEmpty()
                ? plain
                : new Transcoder(plain, withoutMark(found, head), replaced);
    }

    private static InputStream decompressed(InputStream stored) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stored, BUFFER);
        byte[] head = peek(in, 4);
        return switch (Magic.of(head)) {
            case GZIP -> new GZIPInputStream(in, BUFFER);
            case ZSTD -> new ZstdInputStream(in);
            default -> in;
        };
    }

    static byte[] peek(BufferedInputStream in, int count) throws IOException {
        in.mark(count);
        byte[] head = in.readNBytes(count);
        in.reset();
        return head;
    }

    private static Charset guess(byte[] head) {
        if (starts(head, 0xFF, 0xFE, 0, 0)) {
            return StandardCharsets.UTF_32LE;
        }
        if (starts(head, 0, 0, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_32BE;
        }
        if (starts(head, 0xFF, 0xFE) || zeros(head, 1)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(head, 0xFE, 0xFF) || zeros(head, 0)) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    /** Whether nine of ten bytes at even or odd places are zero and the others are not, as in UTF-16 of western text. */
    private static boolean zeros(byte[] head, int offset) {
        int pairs = head.length / 2;
        int alike = 0;
        for (int i = 0; i < pairs; i++) {
            alike += head[2 * i + offset] == 0 && head[2 * i + 1 - offset] != 0 ? 1 : 0;
        }
        return pairs >= 2 && alike * 10 >= pairs * 9;
    }

    private static void skipMark(InputStream in, byte[] head, Charset charset) throws IOException {
        String name = charset.name();
        int length = starts(head, 0xEF, 0xBB, 0xBF) && name.equals("UTF-8")
                ? 3
                : name.startsWith("UTF-32") && (starts(head, 0xFF, 0xFE, 0, 0) || starts(head, 0, 0, 0xFE, 0xFF))
                        ? 4
                        : name.startsWith("UTF-16") && (starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF)) ? 2 : 0;
        in.skipNBytes(length);
    }

    /** "UTF-16" means: as the mark says; the mark is gone by now. */
    private static Charset withoutMark(Charset charset, byte[] head) {
        return switch (charset.name()) {
            case "UTF-16" -> starts(head, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : guessed16(head);
            case "UTF-32" -> starts(head, 0xFF, 0xFE, 0, 0) ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_32BE;
            default -> charset;
        };
    }

    private static Charset guessed16(byte[] head) {
        return zeros(head, 1) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 255) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
