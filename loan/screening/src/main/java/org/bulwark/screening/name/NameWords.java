package org.bulwark.screening.name;

import java.util.Set;

/** Small words around the names of people. */
final class NameWords {

    /** Set apart where they begin a name. */
    static final Set<String> HONORIFICS = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "prof",
            "professor",
            "sir",
            "dame",
            "lord",
            "lady",
            "hon",
            "rev",
            "herr",
            "frau",
            "sheikh",
            "shaykh",
            "sheik",
            "haji",
            "hajji",
            "hadji",
            "mullah",
            "mawlawi",
            "maulavi",
            "mawlana",
            "maulana",
            "sayyid",
            "general",
            "gen",
            "colonel",
            "col",
            "major",
            "captain",
            "capt",
            "eng",
            "senor",
            "senora",
            "don",
            "dona",
            "sri",
            "shri");

    /** Set apart where they end a name. */
    static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "mba", "ing");

    /** Parts of a name that are written or left out as it comes. */
    static final Set<String> PARTICLES = Set.of(
            "al", "el", "ul", "bin", "ibn", "bint", "binti", "abu", "abou", "umm", "ould", "de", "del", "della", "di",
            "da", "do", "dos", "das", "du", "des", "la", "le", "van", "von", "der", "den", "ter", "zu", "zum", "af",
            "av", "y", "e");

    private NameWords() {}
}
