package org.bulwark.server.fuzz;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that have broken programs before. None holds a word that would be a leak in an answer that quotes it. */
final class Nasty {

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "NaN",
            "-Infinity",
            "-1",
            "0",
            "-0",
            "1e400",
            "0x1F",
            "1_000",
            "2147483648",
            "-9223372036854775809",
            "99999999999999999999999999999999999999999999999999",
            "true",
            "\0",
            "a\0b",
            "\ud800",
            "x\udc00y",
            "\u202eabc",
            "\ufeffx",
            "\u0007\u001b[31m",
            "\u0085\u2028",
            "e\u0301\u0301\u0301",
            "\ud83d\ude00",
            "\u0130\u0131",
            "x".repeat(300),
            "\u00e4".repeat(5_000),
            "../../../../etc/hosts",
            "%00",
            "%s%n%p",
            "${7*7}",
            "#{7*7}",
            "__${7*7}__::x",
            "{{7*7}}",
            "' or '1'='1",
            "\"; --",
            "\\",
            "a'b\"c`d",
            "<b>&amp;</b>",
            "<img src=x>",
            "\r\nX-Evil: 1",
            "~",
            "a~b",
            "2026-02-30",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-01-01",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "2026-01-01T00:00:00+99:99",
            "1-1-1-1-1",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-fffffffffffff",
            "{\"a\":1}",
            "[]",
            "*",
            "%",
            "_",
            "-received,amount",
            "A-999999999999999999",
            "999999999999999999.99 EUR",
            "1 XXX");

    /** Where a page of a list could begin. */
    static final List<String> PLACES = List.of(
            "9".repeat(30) + "~00000000-0000-7000-8000-000000000000",
            "2026-01-01T00:00:00Z~00000000-0000-7000-8000-000000000000",
            "+1000000000-12-31T23:59:59.999999999Z~00000000-0000-7000-8000-000000000000",
            "-292278-05-16T16:47:04Z~00000000-0000-7000-8000-000000000000",
            "yesterday~00000000-0000-7000-8000-000000000000",
            "-5~ffffffff-ffff-ffff-ffff-ffffffffffff",
            "999999999999999999~ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1~------------------------------------",
            "1~zz",
            "~",
            "123456",
            "999999999999999999999");

    private Nasty() {}

    /** Some value of any type for JSON. */
    static @Nullable Object value(Chance chance) {
        return switch (chance.below(12)) {
            case 0 -> null;
            case 1 -> true;
            case 2 -> new BigDecimal("1e" + (chance.oneIn(2) ? 390 : 40));
            case 3 -> new BigInteger("9".repeat(chance.oneIn(2) ? 59 : 25));
            case 4 -> new BigDecimal("-0.000000000000000000000000000001");
            case 5 -> List.of();
            case 6 -> Map.of();
            case 7 -> deep(chance.below(30));
            case 8 -> Integer.MIN_VALUE;
            case 9 -> wide();
            default -> chance.of(TEXTS);
        };
    }

    private static Object deep(int levels) {
        Object value = "bottom";
        for (int i = 0; i < levels; i++) {
            value = i % 2 == 0 ? List.of(value) : Map.of("a", value);
        }
        return value;
    }

    private static Object wide() {
        Map<String, Object> wide = new LinkedHashMap<>();
        for (int i = 0; i < 300; i++) {
            wide.put("k" + i, new ArrayList<>(List.of(i)));
        }
        return wide;
    }
}
