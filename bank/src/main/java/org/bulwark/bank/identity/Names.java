package org.bulwark.bank.identity;

import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.population.Firm;

/** Names of people and firms. */
final class Names {

    private Names() {}

    static String person(Language language, boolean man, Stream stream) {
        String family = Words.drawn(language.list("family"), stream);
        String given = language.list(man ? "man" : "woman");
        if (language == Language.ENGLISH) {
            return Words.drawn(given, stream) + " " + family;
        }
        String first = Words.drawn(given, stream);
        boolean two = stream.chance(0.8);
        String second = Words.drawn(given, stream);
        return family + first + (two && !second.equals(first) ? second : "");
    }

    /**
     * A sole trader's business bears the trade's plain word, mostly with the owner's family name; a company has a brand and a legal
     * form.
     */
    static String firm(Firm firm, Language language, String ownerFamily, Stream stream) {
        String town = Place.of(firm.region()).town(language);
        String brand =
                Words.drawn(language.list("brand-first"), stream) + Words.drawn(language.list("brand-second"), stream);
        String section = firm.industry().title().substring(0, 1);
        if (firm.soleTrader()) {
            String trade = Words.drawn(language.list("sole-" + section), stream);
            boolean family = stream.chance(0.5);
            return language == Language.ENGLISH
                    ? (family ? ownerFamily + "'s " : brand + " ") + trade
                    : town + "市" + (family ? ownerFamily + "记" + brand : brand) + trade;
        }
        String trade = Words.drawn(language.list(section), stream);
        String form = Words.drawn(language.list("limited"), stream);
        boolean sons = stream.chance(0.15);
        return language == Language.ENGLISH
                ? (sons ? ownerFamily + " & Sons " : brand + " ") + trade + " " + form
                : town + brand + trade + form;
    }
}
