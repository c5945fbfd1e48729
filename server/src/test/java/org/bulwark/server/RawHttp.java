package org.bulwark.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/** HTTP/1.1 byte by byte over a connection of its own, for what no client library would send. */
@NullMarked
public final class RawHttp {

    private static final int PATIENCE = 30_000;

    private RawHttp() {}

    /**
     * A request.
     *
     * @param method the first word of the request line
     * @param target the second
     * @param headers whole lines
     * @param body the bytes behind them; the length is said unless a header says how it is framed
     */
    public record Ask(String method, String target, List<String> headers, byte[] body) {

        /** A request without a body. */
        public static Ask get(String target, String... headers) {
            return new Ask("GET", target, List.of(headers), new byte[0]);
        }

        /** With one more header. */
        public Ask with(String header) {
            List<String> more = new ArrayList<>(headers);
            more.add(header);
            return new Ask(method, target, more, body);
        }

        private byte[] bytes(URI server) {
            StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
            head.append("Host: ").append(server.getAuthority()).append("\r\nConnection: close\r\n");
            headers.forEach(line -> head.append(line).append("\r\n"));
            boolean framed = headers.stream()
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .anyMatch(line -> line.startsWith("transfer-encoding") || line.startsWith("content-length"));
            if (!framed && (body.length > 0 || !method.equals("GET"))) {
                head.append("Content-Length: ").append(body.length).append("\r\n");
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            all.writeBytes(body);
            return all.toByteArray();
        }
    }

    /**
     * What came back.
     *
     * @param status the status, 0 when the connection was closed without a word
     * @param head the status line and the headers
     * @param text the body, whatever its framing
     */
    public record Answer(int status, String head, String text) {

        /** A header's value. */
        public Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    /** Sends a request from an address of the loopback net, and reads until the server closes. */
    public static Answer send(Server server, String from, Ask ask) {
        return send(server, from, ask.bytes(URI.create(server.url())), 0);
    }

    /** Sends bytes in pieces with a pause behind each; a pause of 0 sends them at once. */
    public static Answer send(Server server, String from, byte[] bytes, int pause) {
        URI address = URI.create(server.url());
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            write(socket.getOutputStream(), bytes, pause);
            return answer(read(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a request, to be sent in pieces. */
    public static byte[] bytes(Server server, Ask ask) {
        return ask.bytes(URI.create(server.url()));
    }

    private static void write(OutputStream out, byte[] bytes, int pause) {
        int piece = pause == 0 ? bytes.length : Math.max(1, bytes.length / 8);
        try {
            for (int at = 0; at < bytes.length; at += piece) {
                out.write(bytes, at, Math.min(piece, bytes.length - at));
                out.flush();
                if (pause > 0) {
                    Thread.sleep(pause);
                }
            }
        } catch (IOException e) {
            // it has heard enough, and what it says to that is read now
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] read(Socket socket) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 << 10];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (IOException e) {
            // closed hard after its answer, because not all that was sent was read
        }
        return all.toByteArray();
    }

    private static Answer answer(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        if (!all.startsWith("HTTP/1.1 ") || end < 0) {
            return new Answer(0, "", all);
        }
        String head = all.substring(0, end);
        String body = all.substring(end + 4);
        boolean chunked = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
        String text = new String(
                (chunked ? unchunked(body) : body).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return new Answer(Integer.parseInt(all.substring(9, 12)), head, text);
    }

    private static String unchunked(String body) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        while (at < body.length()) {
            int line = body.indexOf("\r\n", at);
            if (line < 0) {
                break;
            }
            int length = Integer.parseInt(body.substring(at, line).strip(), 16);
            if (length == 0) {
                break;
            }
            whole.append(body, line + 2, Math.min(body.length(), line + 2 + length));
            at = line + 2 + length + 2;
        }
        return whole.toString();
    }
}
