package org.bulwark.cli.data;

import static org.bulwark.cli.terminal.Terminal.count;
import static org.bulwark.cli.terminal.Terminal.fixed;
import static org.bulwark.cli.terminal.Terminal.percent;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bulwark.basics.Reason;
import org.bulwark.cli.terminal.ExitCode;
import org.bulwark.cli.terminal.Json;
import org.bulwark.cli.terminal.ProgressBar;
import org.bulwark.cli.terminal.Terminal;
import org.bulwark.data.Numbers;
import org.bulwark.data.profile.CategoryDistribution;
import org.bulwark.data.profile.ColumnProfile;
import org.bulwark.data.profile.DateDistribution;
import org.bulwark.data.profile.Distribution;
import org.bulwark.data.profile.NumberDistribution;
import org.bulwark.data.profile.Profile;
import org.bulwark.files.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bulwark data profile}. */
@Command(
        name = "profile",
        description =
                "Look at a data set before modelling: what is missing, how values lie, what gives the outcome away.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  bulwark data profile loans.csv --target default"})
final class ProfileCommand implements Callable<Integer> {

    @Mixin
    DataOptions data = new DataOptions();

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        try (ProgressBar bar = ProgressBar.onTerminal()) {
            DataSet set = data.load(bar);
            Profile profile = Profile.of(set.table(), set.specification(), bar);
            bar.clear();
            set.announce(spec.commandLine().getErr());
            if (json) {
                Json.print(print, json(profile, set));
            } else {
                text(profile, set, print);
            }
        }
        return ExitCode.DONE;
    }

    private static void text(Profile profile, DataSet set, PrintWriter print) {
        print.println(set.specification().name() + ": " + count(profile.rows()) + " rows"
                + (set.rejectedRows() == 0 ? "" : ", and " + count(set.rejectedRows()) + " broken ones")
                + profile.outcome()
                        .map(o -> "; outcome " + o.column() + ": " + count(o.bads()) + " bad, " + count(o.goods())
                                + " good, " + count(o.unknown()) + " unknown, bad rate "
                                + percent(o.badRate().orElse(Double.NaN)))
                        .orElse(""));
        Terminal table =
                Terminal.table("lllrrlrr").row("column", "type", "role", "missing", "distinct", "values", "AUC", "IV");
        for (ColumnProfile c : profile.columns()) {
            table.row(
                    c.name(),
                    lower(c.type()),
                    lower(c.role()),
                    percent(c.missingShare()),
                    count(c.distinct()),
                    c.distribution().map(ProfileCommand::shape).orElse("–"),
                    fixed(c.target().map(t -> t.auc()).orElse(Double.NaN), 3),
                    fixed(c.target().map(t -> t.iv()).orElse(Double.NaN), 3));
        }
        table.lines().forEach(print::println);
        Words words = Words.in(Locale.ENGLISH);
        List<String> findings = profile.columns().stream()
                .flatMap(c -> c.findings().stream().map(f -> c.name() + ": " + words.say(f)))
                .toList();
        if (!findings.isEmpty()
                || !profile.findings().isEmpty()
                || !profile.twins().isEmpty()) {
            print.println();
            print.println("Worth a look:");
            profile.findings().forEach(f -> print.println("  " + words.say(f)));
            profile.twins()
                    .forEach(
                            t -> print.println("  " + t.first() + " and " + t.second() + " are the same, row by row."));
            findings.forEach(f -> print.println("  " + f));
        }
        print.flush();
    }

    private static String shape(Distribution distribution) {
        return switch (distribution) {
            case NumberDistribution n ->
                Numbers.text(n.minimum()) + " … " + Numbers.text(n.quantiles().getOrDefault(50, Double.NaN)) + " … "
                        + Numbers.text(n.maximum());
            case DateDistribution d -> d.earliest() + " … " + d.latest();
            case CategoryDistribution c ->
                c.top().stream()
                                .limit(3)
                                .map(CategoryDistribution.Level::name)
                                .reduce((a, b) -> a + ", " + b)
                                .orElse("")
                        + (c.top().size() + c.otherLevels() > 3 ? ", …" : "");
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, @Nullable Object> json(Profile profile, DataSet set) {
        return Json.object(
                "rows", profile.rows(),
                "brokenRows", set.rejectedRows(),
                "columns", profile.columns().stream().map(ProfileCommand::json).toList());
    }

    private static Map<String, @Nullable Object> json(ColumnProfile column) {
        return Json.object(
                "name", column.name(),
                "type", lower(column.type()),
                "role", lower(column.role()),
                "missing", column.missing(),
                "distinct", column.distinct(),
                "auc", column.target().map(t -> Json.number(t.auc())).orElse(null),
                "iv", column.target().map(t -> Json.number(t.iv())).orElse(null),
                "findings", column.findings().stream().map(Reason::code).toList());
    }
}
