package org.bulwark.learn.onnx;

import java.util.List;

/** ONNX models of a few nodes (field numbers of onnx.proto, IR version 8), whose outputs can be worked out by hand. */
final class TinyModels {

    private static final int FLOAT = 1;
    private static final int INT64 = 7;
    private static final int STRING = 8;

    private TinyModels() {}

    /** Pieces [1, n] → the mean of their rows → softmax: probabilities [1, columns]. */
    static byte[] meanOfRows(float[][] rows) {
        Protobuf graph = new Protobuf()
                .message(1, node("Gather", List.of("rows", "ids"), "found"))
                .message(
                        1,
                        node("ReduceMean", List.of("found"), "mean")
                                .message(
                                        5,
                                        new Protobuf()
                                                .text(1, "axes")
                                                .number(8, 1)
                                                .number(20, 7))
                                .message(
                                        5,
                                        new Protobuf()
                                                .text(1, "keepdims")
                                                .number(3, 0)
                                                .number(20, 2)))
                .message(1, node("Softmax", List.of("mean"), "shares"))
                .text(2, "mean-of-rows")
                .message(5, rows(rows))
                .message(11, value("ids", INT64, 1, 0))
                .message(12, value("shares", FLOAT, 1, rows[0].length));
        return model(graph);
    }

    /** A word [1] → the row of the word, the first row for any other: scores [1, columns]. */
    static byte[] rowOfWord(List<String> words, float[][] rows) {
        Protobuf keys = new Protobuf().text(1, "keys_strings");
        Protobuf numbers = new Protobuf().text(1, "values_int64s");
        for (int i = 0; i < words.size(); i++) {
            keys.text(9, words.get(i));
            numbers.number(8, i);
        }
        Protobuf graph = new Protobuf()
                .message(
                        1,
                        node("LabelEncoder", List.of("text"), "number")
                                .message(5, keys.number(20, 8))
                                .message(5, numbers.number(20, 7))
                                .message(
                                        5,
                                        new Protobuf()
                                                .text(1, "default_int64")
                                                .number(3, 0)
                                                .number(20, 2))
                                .text(7, "ai.onnx.ml"))
                .message(1, node("Gather", List.of("rows", "number"), "scores"))
                .text(2, "row-of-word")
                .message(5, rows(rows))
                .message(11, value("text", STRING, 1))
                .message(12, value("scores", FLOAT, 1, rows[0].length));
        return model(graph);
    }

    private static byte[] model(Protobuf graph) {
        return new Protobuf()
                .number(1, 8)
                .message(7, graph)
                .message(8, new Protobuf().text(1, "").number(2, 13))
                .message(8, new Protobuf().text(1, "ai.onnx.ml").number(2, 2))
                .bytes();
    }

    private static Protobuf node(String operator, List<String> inputs, String output) {
        Protobuf node = new Protobuf();
        inputs.forEach(input -> node.text(1, input));
        return node.text(2, output).text(3, output).text(4, operator);
    }

    private static Protobuf rows(float[][] rows) {
        return new Protobuf()
                .number(1, rows.length)
                .number(1, rows[0].length)
                .number(2, FLOAT)
                .text(8, "rows")
                .raw(9, Protobuf.floats(rows));
    }

    /** A tensor; a dimension of 0 is free. */
    private static Protobuf value(String name, int type, long... shape) {
        Protobuf dimensions = new Protobuf();
        for (long size : shape) {
            dimensions.message(1, size == 0 ? new Protobuf().text(2, "n") : new Protobuf().number(1, size));
        }
        Protobuf tensor = new Protobuf().number(1, type).message(2, dimensions);
        return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
    }
}
