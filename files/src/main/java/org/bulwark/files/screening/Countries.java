package org.bulwark.files.screening;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by their ISO 3166 code of two letters, or by their English name. */
final class Countries {

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            codes.put(plain(code), code);
            codes.put(plain(country.getDisplayCountry(Locale.ENGLISH)), code);
        }
        // codes that lists use beside ISO's, and names that they use for others
        Map.of(
                        "xk",
                        "XK",
                        "su",
                        "SU",
                        "uk",
                        "GB",
                        "burma",
                        "MM",
                        "korea, north",
                        "KP",
                        "korea, south",
                        "KR",
                        "syria",
                        "SY",
                        "russia",
                        "RU")
                .forEach((name, code) -> codes.put(name, code));
        return Map.copyOf(codes);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    static Optional<String> code(String name) {
        return Optional.ofNullable(CODES.get(plain(name)));
    }
}
