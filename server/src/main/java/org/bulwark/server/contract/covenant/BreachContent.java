package org.bulwark.server.contract.covenant;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bulwark.server.KeptReason;
import org.bulwark.server.desk.ContentForm;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was known when a breach was found, and the letter that follows from it.
 *
 * @param salt makes the digest say nothing to who guesses
 * @param advice for the client
 * @param record for the file
 * @param letters the letter by language
 */
record BreachContent(String salt, List<KeptReason> advice, List<KeptReason> record, Map<String, String> letters) {

    /** Copies. */
    BreachContent {
        advice = List.copyOf(advice);
        record = List.copyOf(record);
        letters = Map.copyOf(letters);
    }

    byte[] bytes() {
        return JsonMapper.shared().writeValueAsBytes(this);
    }

    static BreachContent read(byte[] bytes) {
        return JsonMapper.shared().readValue(bytes, BreachContent.class);
    }

    static String digest(byte[] bytes) {
        return ContentForm.digestOf(new String(bytes, StandardCharsets.UTF_8)).hex();
    }

    /** The letter in a reader's language; English where there is none. */
    String letter(Locale language) {
        return letters.getOrDefault(language.getLanguage(), letters.getOrDefault("en", ""));
    }
}
