package org.bulwark.learn.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulwark.basics.Problem;
import org.bulwark.basics.ProblemException;
import org.bulwark.data.text.EventType;
import org.bulwark.data.text.Language;
import org.bulwark.data.text.TextReader;
import org.bulwark.data.text.TextReading;

/**
 * An ONNX model as a {@link TextReader}. It runs on one thread for each call and may be called from any; it gives no evidence. The language is not told to
 * the model. Close it when it is no longer used: it holds memory outside of the heap.
 */
public final class OnnxTextReader implements TextReader, AutoCloseable {

    private static final Set<EventType> GOOD = Set.of(EventType.FUNDING, EventType.GROWTH);
    private static final Set<EventType> NEITHER =
            Set.of(EventType.NONE, EventType.OWNER_CHANGE, EventType.MANAGEMENT_CHANGE);
    private static final int SENTIMENTS = 3;

    private final Declaration declaration;
    private final OrtSession session;
    private final Encoder encoder;

    /** Turns a text into the inputs of the model. */
    private interface Encoder {
        Map<String, OnnxTensor> encode(OrtEnvironment environment, String text) throws OrtException;
    }

    private OnnxTextReader(Declaration declaration, OrtSession session, Encoder encoder) {
        this.declaration = declaration;
        this.session = session;
        this.encoder = encoder;
    }

    /** Opens the model that a side file declares, and reads one text to see that it gives what it should: {@link OnnxProblem}. */
    public static OnnxTextReader open(Path file) {
        Declaration declaration = Declaration.read(file);
        Encoder encoder = encoder(declaration.input());
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1); // the same sums in the same order on every machine
            options.setInterOpNumThreads(1);
            OrtSession session = OrtEnvironment.getEnvironment()
                    .createSession(declaration.model().toString(), options);
            OnnxTextReader reader = new OnnxTextReader(declaration, session, encoder);
            try {
                reader.check();
                reader.run("a");
                return reader;
            } catch (OrtException | ProblemException e) {
                session.close();
                throw e;
            }
        } catch (OrtException e) {
            throw failed(declaration, e);
        }
    }

    private static Encoder encoder(Declaration.Input input) {
        return switch (input) {
            case Declaration.Input.Strings(String name) ->
                (environment, text) ->
                        Map.of(name, OnnxTensor.createTensor(environment, new String[] {text}, new long[] {1}));
            case Declaration.Input.Pieces declared -> {
                Pieces pieces = Pieces.of(declared.vocabulary(), declared.length());
                yield (environment, text) -> {
                    long[] numbers = pieces.of(text);
                    long[] shape = {1, numbers.length};
                    Map<String, OnnxTensor> inputs = new HashMap<>();
                    inputs.put(declared.name(), OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape));
                    if (declared.mask().isPresent()) {
                        long[] ones = new long[numbers.length];
                        Arrays.fill(ones, 1);
                        inputs.put(
                                declared.mask().get(),
                                OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape));
                    }
                    return inputs;
                };
            }
        };
    }

    private void check() throws OrtException {
        Set<String> inputs = session.getInputNames();
        Set<String> declared = switch (declaration.input()) {
            case Declaration.Input.Strings(String name) -> Set.of(name);
            case Declaration.Input.Pieces(String name, var _, var _, var mask) ->
                mask.map(m -> Set.of(name, m)).orElse(Set.of(name));
        };
        boolean outputs = session.getOutputNames().contains(declaration.type())
                && declaration
                        .sentiment()
                        .map(session.getOutputNames()::contains)
                        .orElse(true);
        if (!inputs.equals(declared) || !outputs) {
            throw OnnxProblem.ONNX_MODEL.with(
                    "The model " + declaration.name() + " has the inputs " + inputs + " and the outputs "
                            + session.getOutputNames()
                            + "; declared are " + declared + ", " + declaration.type()
                            + declaration.sentiment().map(s -> " and " + s).orElse("") + ".",
                    "Correct the names in the side file.");
        }
    }

    private record Scores(double[] type, double[] sentiment) {}

    private Scores run(String text) throws OrtException {
        Map<String, OnnxTensor> inputs = encoder.encode(OrtEnvironment.getEnvironment(), text);
        try (OrtSession.Result result = session.run(inputs)) {
            double[] type =
                    scores(result, declaration.type(), declaration.labels().size());
            double[] sentiment = declaration.sentiment().isPresent()
                    ? scores(result, declaration.sentiment().get(), SENTIMENTS)
                    : new double[0];
            return new Scores(type, sentiment);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private double[] scores(OrtSession.Result result, String output, int classes) {
        OnnxValue value = result.get(output).orElse(null);
        FloatBuffer floats = value instanceof OnnxTensor tensor ? tensor.getFloatBuffer() : null;
        if (floats == null || floats.remaining() != classes) {
            throw OnnxProblem.ONNX_MODEL.with(
                    "The output '" + output + "' of the model " + declaration.name() + " is "
                            + (value instanceof OnnxTensor tensor ? tensor.getInfo() : "no tensor of such numbers")
                            + ", and " + classes + " numbers with a fraction are needed.",
                    "Declare as many labels as the model has classes, or export it with such an output.");
        }
        double[] scores = new double[classes];
        for (int k = 0; k < classes; k++) {
            scores[k] = floats.get(k);
        }
        return declaration.isProbability() ? shares(scores) : softmax(scores);
    }

    private double[] shares(double[] scores) {
        double sum = Arrays.stream(scores).sum();
        if (!(Math.abs(sum - 1) < 1e-3) || Arrays.stream(scores).anyMatch(score -> score < 0)) {
            throw OnnxProblem.ONNX_MODEL.with(
                    "The model " + declaration.name() + " gives scores that add up to " + sum
                            + " and are no probabilities.",
                    "Declare the scores as logit.");
        }
        return Arrays.stream(scores).map(score -> score / sum).toArray();
    }

    private static double[] softmax(double[] scores) {
        double most = Arrays.stream(scores).max().orElse(0);
        double[] shares =
                Arrays.stream(scores).map(score -> StrictMath.exp(score - most)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    @Override
    public String name() {
        return declaration.name();
    }

    /** Reads a text. Where the model has no output for it, sentiment is P(good types) − P(bad types). */
    @Override
    public TextReading read(String text, Language language) {
        try {
            Scores scores = run(text);
            Map<EventType, Double> byType = new EnumMap<>(EventType.class);
            double following = 0;
            for (int k = 0; k < scores.type.length; k++) {
                EventType type = declaration.labels().get(k);
                byType.put(type, scores.type[k]);
                following += NEITHER.contains(type) ? 0 : GOOD.contains(type) ? scores.type[k] : -scores.type[k];
            }
            double sentiment = scores.sentiment.length == 0 ? following : scores.sentiment[2] - scores.sentiment[0];
            return TextReading.of(byType, Math.clamp(sentiment, -1, 1), List.of());
        } catch (OrtException e) {
            throw failed(declaration, e);
        }
    }

    private static ProblemException failed(Declaration declaration, OrtException e) {
        return new ProblemException(
                new Problem(
                        OnnxProblem.ONNX_MODEL,
                        "ONNX Runtime cannot run the model " + declaration.name() + ": "
                                + String.valueOf(e.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse("") + ".",
                        "Check the model with the tool that exported it."),
                e);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw failed(declaration, e);
        }
    }
}
