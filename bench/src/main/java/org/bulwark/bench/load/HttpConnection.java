package org.bulwark.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * One connection that is kept open. The JDK's client takes as much of the machine as the server that is to be measured; this one takes next
 * to nothing.
 */
final class HttpConnection implements AutoCloseable {

    /**
     * What came back.
     *
     * @param status the status
     * @param body the body
     */
    record Answer(int status, String body) {}

    private final Socket socket;
    private final InputStream in;

    private HttpConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
    }

    static HttpConnection to(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        return new HttpConnection(socket);
    }

    /** A request as bytes, made once and sent later. It names a port, as every client of one that is not 80 does. */
    static byte[] post(String path, String headers, byte[] body) {
        return post(path, "application/json", headers, body);
    }

    /** The same of another media type. */
    static byte[] post(String path, String type, String headers, byte[] body) {
        byte[] head = head(path, type, headers, body.length);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    /** A question as bytes. */
    static byte[] get(String path, String headers) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost:80\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] head(String path, String type, String headers, long length) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost:80\r\nContent-Type: " + type + "\r\n" + headers
                        + "Content-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    Answer send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        return answer();
    }

    /** Sends a whole file as the body, however large. */
    Answer post(String path, String type, String headers, Path file) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(head(path, type, headers, Files.size(file)));
        Files.copy(file, out);
        return answer();
    }

    private Answer answer() throws IOException {
        String line = line();
        int status = Integer.parseInt(line.substring(9, 12));
        int length = -1;
        boolean chunked = false;
        for (line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (header.startsWith("transfer-encoding:")) {
                chunked = header.contains("chunked");
            }
        }
        return new Answer(status, chunked ? chunks() : text(Math.max(0, length)));
    }

    private String chunks() throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.append(text(size));
            line();
        }
        line();
        return body.toString();
    }

    private String text(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the connection ended");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection ended");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
