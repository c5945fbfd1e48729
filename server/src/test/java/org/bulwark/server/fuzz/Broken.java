package org.bulwark.server.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes something that is nearly right and makes it wrong: first in what it says, then in how it is written. */
final class Broken {

    private static final List<String> EXTRA =
            List.of("role", "id", "status", "branch", "owner", "$ref", "__proto__", "", "a.b", "note", "x".repeat(250));

    private Broken() {}

    /** A tree with some of its values replaced, left out, doubled or added to. */
    static @Nullable Object tree(@Nullable Object tree, Chance chance) {
        if (chance.oneIn(9)) {
            return Nasty.value(chance);
        }
        return switch (tree) {
            case Map<?, ?> map
            when !map.isEmpty() || chance.oneIn(2) -> {
                Map<String, @Nullable Object> other = new LinkedHashMap<>();
                map.forEach((key, value) -> {
                    if (!chance.oneIn(12)) {
                        other.put(String.valueOf(key), chance.oneIn(3) ? tree(value, chance) : value);
                    }
                });
                if (chance.oneIn(5)) {
                    other.put(chance.of(EXTRA), Nasty.value(chance));
                }
                yield other;
            }
            case List<?> list
            when !list.isEmpty() -> {
                List<@Nullable Object> other = new ArrayList<>();
                list.forEach(value -> other.add(chance.oneIn(3) ? tree(value, chance) : value));
                yield other;
            }
            case null, default -> chance.oneIn(2) ? tree : Nasty.value(chance);
        };
    }

    /** A text as bytes, most often as it should be. */
    static byte[] written(String text, Chance chance) {
        byte[] good = text.getBytes(StandardCharsets.UTF_8);
        return switch (chance.below(30)) {
            case 0 -> cut(good, chance);
            case 1 -> (text + text).getBytes(StandardCharsets.UTF_8);
            case 2 -> text.getBytes(StandardCharsets.UTF_16);
            case 3 -> text.getBytes(StandardCharsets.UTF_16LE);
            case 4 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            case 5 -> with(good, chance, 0xC3, 0x28);
            case 6 -> with(good, chance, 0xED, 0xA0, 0x80);
            case 7 -> with(good, chance, 0x00);
            case 8 -> with(good, chance, 0xFF);
            case 9 -> "[".repeat(chance.oneIn(2) ? 20 : 20_000).getBytes(StandardCharsets.UTF_8);
            case 10 -> "{\"a\":".repeat(1_000).getBytes(StandardCharsets.UTF_8);
            case 11 -> text.replace('"', '\'').getBytes(StandardCharsets.UTF_8);
            case 12 -> text.replaceFirst("\\{", "{\"a\":1,\"a\":2,").getBytes(StandardCharsets.UTF_8);
            case 13 -> text.replaceFirst(":", ":NaN,\"n\":").getBytes(StandardCharsets.UTF_8);
            case 14 ->
                text.replaceFirst(":", ":" + "1".repeat(5_000) + ",\"n\":").getBytes(StandardCharsets.UTF_8);
            case 15 -> text.replaceFirst(":", ":1e999999999,\"n\":").getBytes(StandardCharsets.UTF_8);
            case 16 -> new byte[0];
            default -> good;
        };
    }

    private static byte[] cut(byte[] good, Chance chance) {
        return Arrays.copyOf(good, chance.below(good.length + 1));
    }

    private static byte[] with(byte[] good, Chance chance, int... bytes) {
        int at = chance.below(good.length + 1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(good, 0, at);
        for (int one : bytes) {
            all.write(one);
        }
        all.write(good, at, good.length - at);
        return all.toByteArray();
    }
}
