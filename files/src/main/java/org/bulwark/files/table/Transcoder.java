package org.bulwark.files.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Turns bytes of any character set into UTF-8 while they pass, and single characters into others. What cannot be decoded becomes the
 * byte FF, which no UTF-8 has, so that the row is found broken later and no guess enters the data.
 */
final class Transcoder extends InputStream {

    private static final byte UNDECODABLE = (byte) 0xFF;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final Map<Character, Character> replaced;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 15);
    private byte[] ready = new byte[0];
    private int position;
    private boolean inputEnded;
    private boolean done;

    Transcoder(InputStream in, Charset charset, Map<Character, Character> replaced) {
        this.in = in;
        this.decoder = charset.newDecoder();
        this.replaced = replaced;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (position == ready.length) {
            if (done) {
                return -1;
            }
            decodeMore();
        }
        int count = Math.min(length, ready.length - position);
        System.arraycopy(ready, position, target, from, count);
        position += count;
        return count;
    }

    private void decodeMore() throws IOException {
        if (!inputEnded) {
            bytes.compact();
            int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
            inputEnded = got < 0;
            bytes.position(bytes.position() + Math.max(0, got)).flip();
        }
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, inputEnded);
        if (result.isUnderflow() && inputEnded) {
            result = decoder.flush(chars);
            done = result.isUnderflow();
        }
        chars.flip();
        replace();
        byte[] text = chars.toString().getBytes(StandardCharsets.UTF_8);
        if (result.isError()) {
            bytes.position(bytes.position() + result.length());
            text = Arrays.copyOf(text, text.length + 1);
            text[text.length - 1] = UNDECODABLE;
        }
        ready = text;
        position = 0;
    }

    private void replace() {
        if (replaced.isEmpty()) {
            return;
        }
        for (int i = 0; i < chars.limit(); i++) {
            Character other = replaced.get(chars.get(i));
            if (other != null) {
                chars.put(i, other);
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
