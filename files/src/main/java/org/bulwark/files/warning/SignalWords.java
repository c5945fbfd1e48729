package org.bulwark.files.warning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bulwark.basics.Reason;
import org.bulwark.files.indicator.IndicatorWords;
import org.bulwark.indicator.definition.Catalogue;
import org.bulwark.indicator.definition.Indicator;
import org.bulwark.warning.signal.Signal;

/** Says in a reader's language why a signal is on: its title, and what it read with the values as known then. */
public final class SignalWords {

    private final IndicatorWords words;
    private final String language;
    private final Catalogue catalogue;
    private final Map<String, Signal> signals = new HashMap<>();

    private SignalWords(IndicatorWords words, String language, Catalogue catalogue, List<Signal> signals) {
        this.words = words;
        this.language = language;
        this.catalogue = catalogue;
        signals.forEach(signal -> this.signals.put(signal.name(), signal));
    }

    /**
     * The words of a language; English where there is none.
     *
     * @param language the reader's
     * @param catalogue of the indicators that the signals read
     */
    public static SignalWords in(Locale language, Catalogue catalogue, List<Signal> signals) {
        return new SignalWords(
                IndicatorWords.in(language, catalogue.sources()), language.getLanguage(), catalogue, signals);
    }

    /** A reason of a signal as a sentence; a signal that is not there, of an older version say, is shown as it is. */
    public String say(Reason reason) {
        String name = reason.parameters().getOrDefault("signal", reason.code());
        Signal signal = signals.get(name);
        if (signal == null) {
            return name + " " + reason.parameters();
        }
        List<String> read = new ArrayList<>();
        signal.condition().reads().forEach((shortName, indicator) -> {
            String value = reason.parameters().get(shortName);
            if (value != null) {
                read.add(title(indicator) + " = " + value);
            }
        });
        return signal.title(language) + (read.isEmpty() ? "" : ": " + String.join("; ", read));
    }

    private String title(String indicator) {
        return catalogue.find(indicator).map((Indicator it) -> words.title(it)).orElse(indicator);
    }
}
