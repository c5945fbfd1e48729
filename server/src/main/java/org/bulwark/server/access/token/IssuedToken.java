package org.bulwark.server.access.token;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A token for the API, named as OAuth 2.0 names it (RFC 6749 §5.1).
 *
 * @param token what to send as {@code Authorization: Bearer}
 * @param type always {@code Bearer}
 * @param seconds how long it is valid
 */
public record IssuedToken(
        @JsonProperty("access_token") String token,
        @JsonProperty("token_type") String type,
        @JsonProperty("expires_in") long seconds) {

    /** Never shows the token. */
    @Override
    public String toString() {
        return "IssuedToken[" + seconds + " s]";
    }
}
