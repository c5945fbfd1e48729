package org.bulwark.files.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.bulwark.basics.Reason;
import org.bulwark.basics.money.Money;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactType;
import org.bulwark.contract.covenant.Covenant;
import org.bulwark.contract.covenant.CovenantMonitor;
import org.bulwark.contract.covenant.CovenantSet;
import org.bulwark.contract.covenant.Promise;
import org.bulwark.files.words.Words;

/** Reasons of a covenant as sentences: by its title, ratios with two decimals, money with its currency. */
public final class CovenantWords {

    private static final Set<String> RATIOS = Set.of("ratio", "reported", "threshold");
    private static final double PERCENT = 100;

    private final Covenant covenant;
    private final CovenantSet set;
    private final Words words;
    private final boolean isMoney;

    private CovenantWords(CovenantMonitor monitor, CovenantSet set, Words words) {
        this.covenant = monitor.covenant();
        this.set = set;
        this.words = words;
        this.isMoney = !monitor.facts().isEmpty()
                && monitor.facts().stream()
                        .allMatch(name ->
                                set.facts().facts().get(set.facts().slot(name)).type() == FactType.MONEY);
    }

    /** Words for a covenant of a set in a language; English where there is none. */
    public static CovenantWords of(CovenantMonitor monitor, CovenantSet set, Locale language) {
        return new CovenantWords(monitor, set, Words.in(language));
    }

    /** A reason of the covenant as a sentence. */
    public String say(Reason reason) {
        SequencedMap<String, String> told = new LinkedHashMap<>();
        String code = reason.code();
        for (Map.Entry<String, String> one : reason.parameters().entrySet()) {
            told.put(one.getKey(), told(one.getKey(), one.getValue()));
        }
        if (code.startsWith("contract/cure-") && reason.parameters().containsKey("by")) {
            told.put("what", part(code));
            code += Double.parseDouble(reason.parameters().getOrDefault("by", "0")) < 0 ? "-less" : "";
        }
        return words.say(new Reason(code, told));
    }

    /** A sentence that speaks of the covenant as a whole. */
    String say(String code, String... namesAndValues) {
        return words.say(code, namesAndValues);
    }

    private String told(String name, String value) {
        if (name.equals("covenant")) {
            return covenant.title();
        }
        boolean number = !value.equals("none");
        if (RATIOS.contains(name)) {
            return number ? String.format(Locale.ROOT, "%.2f", Double.parseDouble(value)) : "–";
        }
        if (name.equals("headroom")) {
            return number ? String.format(Locale.ROOT, "%.1f %%", PERCENT * Math.abs(Double.parseDouble(value))) : "–";
        }
        return name.equals("by") ? amount(Math.abs(Double.parseDouble(value))) : value;
    }

    private String amount(double value) {
        return isMoney
                ? new Money((long) Math.ceil(value), set.currency()).toString()
                : String.format(Locale.ROOT, "%.2f", value);
    }

    /** What a cure would move: the title of the figure where the part is one, else its expression. */
    private String part(String code) {
        if (!(covenant.promise() instanceof Promise.Ratio ratio)) {
            return "";
        }
        String expression = code.endsWith("denominator") ? ratio.denominator() : ratio.numerator();
        List<Fact> facts = set.facts().facts();
        return facts.stream()
                .filter(fact -> fact.name().equals(expression))
                .map(Fact::title)
                .findFirst()
                .orElse(expression);
    }
}
