package org.bulwark.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Spoils valid bytes in ways that find the weak places of readers, always the same for a seed. */
public final class Mutations {

    private static final byte[] MARKS =
            "\n\r\"'\\,;\t |{}[]:&*%@?#-+.eE0\u0000\u001F".getBytes(StandardCharsets.ISO_8859_1);

    private final RandomGenerator random;

    /** Mutations of a seed. */
    public Mutations(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** A spoiled copy. */
    public byte[] of(byte[] valid) {
        byte[] bytes = valid.clone();
        for (int i = 1 + random.nextInt(6); i > 0 && bytes.length > 1; i--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(20));
        return switch (random.nextInt(7)) {
            case 0 -> replaced(bytes, at, (byte) random.nextInt(256));
            case 1 -> replaced(bytes, at, MARKS[random.nextInt(MARKS.length)]);
            case 2 -> spliced(bytes, at, at + length, new byte[0]);
            case 3 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
            case 4 -> spliced(bytes, at, at, repeated(MARKS[random.nextInt(MARKS.length)], random.nextInt(300)));
            case 5 -> Arrays.copyOf(bytes, at);
            default ->
                spliced(bytes, at, at, new byte[] {MARKS[random.nextInt(MARKS.length)], (byte) random.nextInt(256)});
        };
    }

    private static byte[] replaced(byte[] bytes, int at, byte by) {
        bytes[at] = by;
        return bytes;
    }

    private static byte[] repeated(byte b, int times) {
        byte[] all = new byte[times];
        Arrays.fill(all, b);
        return all;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] insert) {
        byte[] all = new byte[from + insert.length + bytes.length - to];
        System.arraycopy(bytes, 0, all, 0, from);
        System.arraycopy(insert, 0, all, from, insert.length);
        System.arraycopy(bytes, to, all, from + insert.length, bytes.length - to);
        return all;
    }
}
