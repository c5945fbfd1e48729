package org.bulwark.server.data;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulwark.basics.party.Address;
import org.bulwark.basics.party.PartyName;
import org.bulwark.basics.party.Phone;
import org.bulwark.basics.party.RegistrationNumber;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What tells who a party is: personal, therefore sealed where it is kept, and masked where it is printed.
 *
 * @param name the full name
 * @param number the registration number of a firm, or the number of a person's document
 * @param phone a telephone number
 * @param address an address
 */
public record Identity(PartyName name, RegistrationNumber number, Optional<Phone> phone, Optional<Address> address) {

    /** What it is sealed for. */
    static final String CONTEXT = "identity";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    byte[] bytes() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", name.value());
        texts.put("number", number.value());
        phone.ifPresent(p -> texts.put("phone", p.value()));
        address.ifPresent(a -> texts.put("address", a.value()));
        return JSON.writeValueAsBytes(texts);
    }

    static Identity parse(byte[] bytes) {
        Map<String, String> texts = JSON.readValue(new String(bytes, StandardCharsets.UTF_8), TEXTS);
        return new Identity(
                new PartyName(texts.getOrDefault("name", "")),
                new RegistrationNumber(texts.getOrDefault("number", "")),
                Optional.ofNullable(texts.get("phone")).map(Phone::new),
                Optional.ofNullable(texts.get("address")).map(Address::new));
    }

    /** What everybody may see: a firm's name, which any register shows, or a person's initials. */
    String label(PartyKind kind) {
        return kind == PartyKind.BUSINESS ? name.value() : name.masked();
    }

    /**
     * The words by which a name is found: lower-case words of letters and digits; of Chinese, which has no blanks, each pair of neighbouring
     * characters.
     */
    public static Set<String> words(String name) {
        Set<String> words = new LinkedHashSet<>();
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (String word : plain.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.addAll(isHan(word) ? pairs(word) : List.of(word));
            }
        }
        return words;
    }

    private static boolean isHan(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    private static List<String> pairs(String word) {
        if (word.length() < 3) {
            return List.of(word);
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 2 <= word.length(); i++) {
            pairs.add(word.substring(i, i + 2));
        }
        return pairs;
    }
}
