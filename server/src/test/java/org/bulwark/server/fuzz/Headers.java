package org.bulwark.server.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Headers that go beside a request: now and then one that makes no sense. */
final class Headers {

    private static final List<String> ODD = List.of(
            "Accept: text/xml",
            "Accept: ;;;///",
            "Accept: " + "a/b,".repeat(300),
            "Accept-Language: zh",
            "Accept-Language: \u00e4\u00f6;q=zz",
            "Accept-Language: " + "en-".repeat(500),
            "Accept-Charset: utf-99",
            "Accept-Encoding: gzip;q=2, *;q=-1",
            "Content-Encoding: gzip",
            "Content-Language: \u0000",
            "Idempotency-Key: ",
            "Idempotency-Key: \u00e4",
            "Idempotency-Key: " + "k".repeat(200),
            "Idempotency-Key: a b",
            "Idempotency-Key: same",
            "Prefer: respond-async",
            "Prefer: respond-async, wait=99999999999999999999",
            "Prefer: \"\u0001",
            "X-Correlation-Id: ../../x",
            "X-Correlation-Id: " + "c".repeat(3_000),
            "X-Forwarded-For: ' or 1=1",
            "X-Forwarded-Host: evil.example",
            "X-HTTP-Method-Override: DELETE",
            "Range: bytes=99999999999-1",
            "If-None-Match: \"\u00ff\"",
            "If-Modified-Since: yesterday",
            "Origin: null",
            "Cookie: bulwark=\"; \u0001=x; bulwark=zzz",
            "HX-Request: true",
            "Referer: ht tp://[::1",
            "Forwarded: for=\"[::\"",
            "Expect: something",
            "Upgrade: h2c",
            "TE: trailers");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "text/plain",
            "text/csv",
            "application/xml",
            "application/yaml",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "application/problem+json",
            "garbage",
            "/",
            "");

    private Headers() {}

    /** The type that is right, nine times in ten. */
    static String type(String right, Chance chance) {
        return "Content-Type: " + (chance.oneIn(10) ? chance.of(TYPES) : right);
    }

    /** None, one, or a few odd ones. */
    static List<String> odd(Chance chance) {
        List<String> some = new ArrayList<>();
        for (int i = chance.below(5) - 2; i > 0; i--) {
            some.add(chance.of(ODD));
        }
        return some;
    }
}
