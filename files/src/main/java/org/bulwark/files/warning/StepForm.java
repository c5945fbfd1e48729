package org.bulwark.files.warning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.bulwark.files.tree.Form;
import org.bulwark.warning.response.FormField;
import org.bulwark.warning.response.Level;
import org.bulwark.warning.response.Step;
import org.bulwark.warning.response.TaskKind;
import org.bulwark.warning.response.Titles;

/** One step of a playbook: {@code verify} or {@code watch} run by themselves, {@code task} is for people. */
final class StepForm {

    static final Set<String> KEYS = Set.of(
            "code",
            "title",
            "titles",
            "verify",
            "watch",
            "task",
            "level",
            "escalates-to",
            "working-days",
            "second",
            "script",
            "scripts",
            "form");

    private static final Set<String> VERIFY = Set.of("working-days");
    private static final Set<String> WATCH = Set.of("review-days");
    private static final Set<String> FIELD = Set.of("code", "title", "titles", "kind", "required");

    private StepForm() {}

    static Step read(Form form) {
        long kinds =
                List.of("verify", "watch", "task").stream().filter(form::has).count();
        if (kinds != 1) {
            form.fault("task", "A step does one thing.", "Write one of verify, watch and task.");
        }
        String code = form.text("code");
        Titles title = titles(form);
        Optional<Form> verify = form.findForm("verify", VERIFY);
        if (verify.isPresent()) {
            return new Step.Verify(code, title, days(verify.get(), "working-days"));
        }
        Optional<Form> watch = form.findForm("watch", WATCH);
        if (watch.isPresent()) {
            return new Step.Watch(code, title, days(watch.get(), "review-days"));
        }
        return new Step.Task(
                code,
                title,
                form.word("task", TaskKind.values()),
                form.word("level", Level.values()),
                form.findWord("escalates-to", Level.values()),
                days(form, "working-days"),
                form.findFlag("second").orElse(false),
                form.findText("script").map(script -> new Titles(script, others(form, "scripts"))),
                form.items("form", (path, node) -> field(Form.of(path, node, FIELD, form.faults()))));
    }

    private static int days(Form form, String key) {
        return Math.clamp(form.whole(key), 0, Integer.MAX_VALUE);
    }

    private static FormField field(Form form) {
        return new FormField(
                form.text("code"),
                form.word("kind", FormField.Kind.values()),
                titles(form),
                form.findFlag("required").orElse(false));
    }

    static Titles titles(Form form) {
        return new Titles(form.text("title"), others(form, "titles"));
    }

    private static SequencedMap<String, String> others(Form form, String key) {
        return form.findForm(key, Set.of()).map(Form::textEntries).orElseGet(LinkedHashMap<String, String>::new);
    }

    static SequencedMap<String, Object> tree(Step step) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", step.code());
        put(tree, step.title());
        switch (step) {
            case Step.Verify verify -> tree.put("verify", one("working-days", verify.days()));
            case Step.Watch watch -> tree.put("watch", one("review-days", watch.days()));
            case Step.Task task -> task(tree, task);
        }
        return tree;
    }

    private static SequencedMap<String, Object> one(String key, long value) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put(key, value);
        return tree;
    }

    private static void task(SequencedMap<String, Object> tree, Step.Task task) {
        tree.put("task", Form.word(task.what()));
        tree.put("level", Form.word(task.level()));
        task.escalatesTo().ifPresent(level -> tree.put("escalates-to", Form.word(level)));
        tree.put("working-days", (long) task.days());
        if (task.second()) {
            tree.put("second", true);
        }
        task.script().ifPresent(script -> {
            tree.put("script", script.english());
            if (!script.others().isEmpty()) {
                tree.put("scripts", script.others());
            }
        });
        if (!task.form().isEmpty()) {
            tree.put("form", task.form().stream().map(StepForm::tree).toList());
        }
    }

    private static SequencedMap<String, Object> tree(FormField field) {
        SequencedMap<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", field.code());
        put(tree, field.title());
        tree.put("kind", Form.word(field.kind()));
        if (field.required()) {
            tree.put("required", true);
        }
        return tree;
    }

    static void put(SequencedMap<String, Object> tree, Titles title) {
        tree.put("title", title.english());
        if (!title.others().isEmpty()) {
            tree.put("titles", title.others());
        }
    }
}
