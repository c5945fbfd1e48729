package org.bulwark.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/** Reads a body up to a bound, whatever its header says about its length. */
public final class BodyLimit {

    private BodyLimit() {}

    /** The body: {@link StrictJson.BodyProblem#BODY_TOO_LARGE} beyond so many bytes. */
    public static byte[] read(HttpServletRequest request, int most) {
        try {
            InputStream in = request.getInputStream();
            byte[] body = request.getContentLengthLong() > most ? new byte[0] : in.readNBytes(most + 1);
            if (request.getContentLengthLong() > most || body.length > most) {
                throw StrictJson.BodyProblem.BODY_TOO_LARGE.with(
                        "The body is longer than " + most + " bytes.", "Send less at a time.");
            }
            return body;
        } catch (IOException e) {
            // Whoever sends breaks off, or does not keep to how chunks are framed or packed: it is their body that
            // cannot be read.
            throw StrictJson.BodyProblem.BODY_UNREADABLE.with(
                    "The body ends too early or is not framed as its headers say.", "Send it whole, once more.");
        }
    }
}
