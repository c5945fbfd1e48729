package org.bulwark.files.warning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.bulwark.files.tree.Form;
import org.bulwark.files.tree.Node;
import org.bulwark.warning.model.Anomaly;
import org.bulwark.warning.model.Behaviour;
import org.bulwark.warning.model.Hazard;
import org.bulwark.warning.model.Rupture;
import org.bulwark.warning.model.Steps;
import org.bulwark.warning.model.Training;
import org.bulwark.warning.model.WarningModel;

/** One model of a document. */
final class ModelForm {

    private static final Set<String> STEPS = Set.of("reads", "cuts", "values", "missing", "usual");
    private static final Set<String> TRAINING = Set.of("banks", "from", "to", "rows", "bad", "digest");

    private ModelForm() {}

    /** The word of a kind of model. */
    enum Kind {
        RUPTURE,
        HAZARD,
        BEHAVIOUR,
        ANOMALY
    }

    static WarningModel read(Kind kind, Form form) {
        return switch (kind) {
            case RUPTURE -> rupture(form);
            case HAZARD -> hazard(form);
            case BEHAVIOUR -> new Behaviour(steps(form), training(form));
            case ANOMALY -> anomaly(form);
        };
    }

    private static WarningModel rupture(Form form) {
        Form cash = needed(form, "cash", CASH);
        List<Rupture.Horizon> horizons = form.items("horizons", (path, node) -> {
            Form each = Form.of(path, node, Set.of("days", "level", "weight", "unknown", "weights"), form.faults());
            return new Rupture.Horizon(
                    Math.toIntExact(Math.clamp(each.whole("days"), 0, Integer.MAX_VALUE)),
                    number(each, "level"),
                    number(each, "weight"),
                    number(each, "unknown"),
                    numbers(each, "weights"));
        });
        return new Rupture(cash(cash), steps(form), horizons, training(form));
    }

    /** The keys of the indicators of cash. */
    static final Set<String> CASH = Set.of("level", "undrawn", "drift", "mean", "volatility", "due");

    static Rupture.Cash cash(Form form) {
        return new Rupture.Cash(
                form.text("level"),
                form.text("undrawn"),
                form.text("drift"),
                form.text("mean"),
                form.text("volatility"),
                form.text("due"));
    }

    private static WarningModel hazard(Form form) {
        Form terms = needed(form, "terms", Set.of("level", "time", "weight", "fading"));
        return new Hazard(
                steps(form),
                new Hazard.Terms(
                        number(terms, "level"),
                        number(terms, "time"),
                        number(terms, "weight"),
                        number(terms, "fading")),
                training(form));
    }

    private static WarningModel anomaly(Form form) {
        List<Anomaly.Input> inputs = form.items("inputs", (path, node) -> {
            Form each = Form.of(path, node, Set.of("reads", "risk", "least"), form.faults());
            return new Anomaly.Input(
                    each.text("reads"), each.word("risk", Way.values()) == Way.UP, number(each, "least"));
        });
        SequencedMap<String, List<Anomaly.Norm>> peers = new LinkedHashMap<>();
        form.findForm("peers", Set.of())
                .ifPresent(below -> below.entries().keySet().forEach(group -> {
                    Form norms = needed(below, group, Set.of("medians", "deviations"));
                    List<Double> medians = numbers(norms, "medians");
                    List<Double> deviations = numbers(norms, "deviations");
                    List<Anomaly.Norm> all = new ArrayList<>();
                    for (int i = 0; i < Math.min(medians.size(), deviations.size()); i++) {
                        all.add(new Anomaly.Norm(medians.get(i), deviations.get(i)));
                    }
                    peers.put(group, all);
                }));
        return new Anomaly(inputs, form.text("size"), numbers(form, "sizes"), peers, training(form));
    }

    private enum Way {
        UP,
        DOWN
    }

    private static Form needed(Form form, String key, Set<String> keys) {
        return form.findForm(key, keys).orElseGet(() -> {
            form.fault(key, "'" + key + "' is missing.", "Learn the model anew: bulwark warning model learn.");
            return Form.of(key, new Node.Empty(form.node().line(), form.node().column()), keys, form.faults());
        });
    }

    private static List<Steps> steps(Form form) {
        return form.items("inputs", (path, node) -> {
            Form each = Form.of(path, node, STEPS, form.faults());
            return new Steps(
                    each.text("reads"),
                    numbers(each, "cuts"),
                    numbers(each, "values"),
                    number(each, "missing"),
                    number(each, "usual"));
        });
    }

    private static Training training(Form form) {
        Form of = needed(form, "learned", TRAINING);
        return new Training(
                numbers(of, "banks").stream().map(Double::longValue).toList(),
                of.text("from"),
                of.text("to"),
                of.whole("rows"),
                of.whole("bad"),
                of.text("digest"));
    }

    private static double number(Form form, String key) {
        return form.decimal(key).doubleValue();
    }

    private static List<Double> numbers(Form form, String key) {
        List<Double> numbers = new ArrayList<>();
        for (String text : form.texts(key)) {
            if (text.matches("[-+]?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][-+]?[0-9]{1,3})?")) {
                numbers.add(Double.parseDouble(text));
            } else {
                form.fault(key, "'" + text + "' is no number.", "Write digits with a point.");
            }
        }
        return numbers;
    }

    static Kind kind(WarningModel model) {
        return switch (model) {
            case Rupture _ -> Kind.RUPTURE;
            case Hazard _ -> Kind.HAZARD;
            case Behaviour _ -> Kind.BEHAVIOUR;
            case Anomaly _ -> Kind.ANOMALY;
        };
    }

    static void write(WarningModel model, SequencedMap<String, Object> tree) {
        Training training = model.training();
        SequencedMap<String, Object> learned = new LinkedHashMap<>();
        learned.put("banks", training.banks());
        learned.put("from", training.from());
        learned.put("to", training.to());
        learned.put("rows", training.rows());
        learned.put("bad", training.bad());
        learned.put("digest", training.digest());
        tree.put("learned", learned);
        switch (model) {
            case Rupture rupture -> {
                tree.put("cash", tree(rupture.cash()));
                tree.put(
                        "horizons",
                        rupture.horizons().stream().map(ModelForm::tree).toList());
                tree.put("inputs", rupture.steps().stream().map(ModelForm::tree).toList());
            }
            case Hazard hazard -> {
                SequencedMap<String, Object> terms = new LinkedHashMap<>();
                terms.put("level", hazard.terms().level());
                terms.put("time", hazard.terms().time());
                terms.put("weight", hazard.terms().weight());
                terms.put("fading", hazard.terms().fading());
                tree.put("terms", terms);
                tree.put("inputs", hazard.steps().stream().map(ModelForm::tree).toList());
            }
            case Behaviour behaviour ->
                tree.put(
                        "inputs",
                        behaviour.steps().stream().map(ModelForm::tree).toList());
            case Anomaly anomaly -> {
                tree.put("size", anomaly.size());
                tree.put("sizes", anomaly.sizes());
                tree.put(
                        "inputs", anomaly.inputs().stream().map(ModelForm::tree).toList());
                SequencedMap<String, Object> peers = new LinkedHashMap<>();
                anomaly.peers().forEach((group, norms) -> {
                    SequencedMap<String, Object> one = new LinkedHashMap<>();
                    one.put("medians", norms.stream().map(Anomaly.Norm::median).toList());
                    one.put(
                            "deviations",
                            norms.stream().map(Anomaly.Norm::deviation).toList());
                    peers.put(group, one);
                });
                tree.put("peers", peers);
            }
        }
    }

    static SequencedMap<String, Object> tree(Rupture.Cash cash) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("level", cash.level());
        tree.put("undrawn", cash.undrawn());
        tree.put("drift", cash.drift());
        tree.put("mean", cash.mean());
        tree.put("volatility", cash.volatility());
        tree.put("due", cash.due());
        return tree;
    }

    private static SequencedMap<String, Object> tree(Rupture.Horizon horizon) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("days", (long) horizon.days());
        tree.put("level", horizon.level());
        tree.put("weight", horizon.weight());
        tree.put("unknown", horizon.unknown());
        tree.put("weights", horizon.weights());
        return tree;
    }

    private static SequencedMap<String, Object> tree(Steps steps) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("reads", steps.indicator());
        tree.put("cuts", steps.cuts());
        tree.put("values", steps.values());
        tree.put("missing", steps.missing());
        tree.put("usual", steps.usual());
        return tree;
    }

    private static SequencedMap<String, Object> tree(Anomaly.Input input) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("reads", input.indicator());
        tree.put("risk", input.up() ? "up" : "down");
        tree.put("least", input.least());
        return tree;
    }
}
