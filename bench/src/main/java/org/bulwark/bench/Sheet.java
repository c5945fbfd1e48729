package org.bulwark.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The printed sheet: where it was measured, and a table in Markdown with a line a measurement.
 *
 * @param machine where
 * @param repetitions how many runs each figure is the median of
 * @param results the lines
 */
record Sheet(Machine machine, int repetitions, List<Result> results) {

    private static final List<String> TITLES =
            List.of("Measurement", "What", "Median (min–max)", "Cores", "To reach", "", "Peer", "Peer's", "Ratio");

    /** The sheet as text. */
    String text() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(TITLES);
        results.forEach(result -> lines.add(cells(result)));
        int[] widths = new int[TITLES.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("-".repeat(width));
        }
        lines.add(1, rule);
        StringBuilder text = new StringBuilder();
        machine.lines().forEach(line -> text.append(line).append('\n'));
        text.append("Runs       median of ")
                .append(repetitions)
                .append(", ours and the peer's by turns, after warming up; results compared in every run\n\n");
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                text.append("| ")
                        .append(line.get(i))
                        .append(" ".repeat(widths[i] - line.get(i).length() + 1));
            }
            text.append("|\n");
        }
        return text.toString();
    }

    private static List<String> cells(Result result) {
        Measurement measurement = result.measurement();
        Scale scale = measurement.scale();
        Timing own = result.own();
        double one = result.figure(own.least());
        double other = result.figure(own.most());
        boolean aim = measurement.goal().isPresent();
        return List.of(
                measurement.name(),
                measurement.what(),
                scale.figure(result.figure(own.median())) + " (" + Scale.text(Math.min(one, other)) + "–"
                        + Scale.text(Math.max(one, other)) + ")",
                Scale.text(own.cores()),
                aim ? scale.goal(measurement.goal().getAsDouble()) : "",
                aim ? result.reached() ? "✓" : "✗" : "",
                result.peer() == null ? "" : result.peer(),
                result.other() == null
                        ? ""
                        : scale.figure(result.figure(result.other().median())),
                result.other() == null ? "" : Scale.text(result.ratio()) + "×");
    }

    /** The sheet for programs. */
    String json() {
        Map<String, Object> sheet = new LinkedHashMap<>();
        sheet.put("machine", machine);
        sheet.put("repetitions", repetitions);
        sheet.put("measurements", results.stream().map(Sheet::fields).toList());
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(sheet);
    }

    private static Map<String, Object> fields(Result result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", result.measurement().name());
        fields.put("what", result.measurement().what());
        fields.put("scale", result.measurement().scale());
        fields.put("rows", result.rows());
        fields.put("median", result.figure(result.own().median()));
        fields.put("seconds", result.own().seconds());
        fields.put("cores", result.own().cores());
        result.measurement().goal().ifPresent(goal -> {
            fields.put("goal", goal);
            fields.put("reached", result.reached());
        });
        Timing other = result.other();
        String peer = result.peer();
        if (other != null && peer != null) {
            fields.put("peer", peer);
            fields.put("peerMedian", result.figure(other.median()));
            fields.put("peerSeconds", other.seconds());
            fields.put("ratio", result.ratio());
        }
        return fields;
    }
}
