package org.bulwark.files.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a file as stored, counted and hashed while they pass. */
final class StoredBytes extends FilterInputStream {

    private final MessageDigest digest = sha256();
    private long count;

    StoredBytes(InputStream in) {
        super(in);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int got = in.read(bytes, from, length);
        if (got > 0) {
            digest.update(bytes, from, got);
            count += got;
        }
        return got;
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** How many bytes have passed. */
    long count() {
        return count;
    }

    /** Reads what is left and gives the hash of the whole, in hexadecimal digits. */
    String drainedSha256() throws IOException {
        byte[] rest = new byte[1 << 16];
        int got = 0;
        while (got >= 0) {
            got = read(rest, 0, rest.length);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
