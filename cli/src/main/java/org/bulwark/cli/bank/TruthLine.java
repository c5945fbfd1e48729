package org.bulwark.cli.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.bulwark.bank.stream.StreamTruth;
import org.bulwark.basics.party.PartyId;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.JsonText;

/** What truly happened to a customer, as a line of JSON. */
final class TruthLine {

    private TruthLine() {}

    static String of(StreamTruth truth) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("party", truth.party().value());
        tree.put("first", truth.first().toString());
        tree.put("health", rounded(truth.health()));
        tree.put("trouble", rounded(truth.trouble()));
        truth.defaulted().ifPresent(month -> tree.put("defaulted", month.toString()));
        truth.fraud().ifPresent(fraud -> tree.put("fraud", Form.word(fraud)));
        truth.fraudSince().ifPresent(month -> tree.put("fraud-since", month.toString()));
        if (!truth.accomplices().isEmpty()) {
            tree.put(
                    "accomplices",
                    truth.accomplices().stream().map(PartyId::value).toList());
        }
        return JsonText.of(tree);
    }

    private static List<Double> rounded(List<Double> path) {
        return path.stream().map(x -> Double.valueOf(Terminal.fixed(x, 3))).toList();
    }
}
