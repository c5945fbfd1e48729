package org.bulwark.files.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bulwark.decision.letter.LetterContent;
import org.bulwark.decision.policy.LetterSettings;
import org.bulwark.files.report.markup.Element;
import org.bulwark.files.report.markup.MarkupWriter;
import org.bulwark.files.report.markup.StyleSheet;
import org.bulwark.files.words.Words;

/** Writes an adverse-action letter. The page stands alone: no script, nothing from any network, and it prints on one sheet. */
public final class Letter {

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 11pt/1.5 Georgia, "Songti SC", serif; max-width: 42em; margin: 3em auto; padding: 0 1.5em; }
            h1 { font-size: 1.25em; line-height: 1.3; margin: 0 0 1.5em; }
            ul { margin: 0.25em 0 1em; padding-left: 1.4em; }
            p { margin: 0 0 0.75em; }
            address { font-style: normal; margin: 0 0 2em; }
            @media print { body { margin: 0; max-width: none; } }
            """;

    private final LetterProse prose;
    private final List<String> recipient;

    private Letter(LetterProse prose, List<String> recipient) {
        this.prose = prose;
        this.recipient = List.copyOf(recipient);
    }

    /**
     * A letter in a language.
     *
     * @param content what it tells
     * @param language the reader's language; English where there are no words
     * @param settings the policy's, with sentences for codes of the bank's own; the English ones where the language has none
     */
    public static Letter of(LetterContent content, Locale language, LetterSettings settings) {
        Words words = Words.in(language);
        Words own = words.with(phrases(settings, "en"))
                .with(phrases(settings, words.language().getLanguage()));
        return new Letter(LetterProse.of(content, own), List.of());
    }

    /**
     * The same letter to somebody.
     *
     * @param lines name and address, line by line, as they stand above the heading
     */
    public Letter to(List<String> lines) {
        return new Letter(prose, lines);
    }

    private static Map<String, String> phrases(LetterSettings settings, String language) {
        return settings.phrases().getOrDefault(language, new LinkedHashMap<>());
    }

    /**
     * A part of a letter, for whoever draws it in a page of their own.
     *
     * @param lead a sentence
     * @param lines what follows it, line by line; none behind most sentences
     * @param isList whether the lines are points of a list, and not an address
     */
    public record Part(String lead, List<String> lines, boolean isList) {
        /** Copies the lines. */
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** Its heading. */
    public String title() {
        return prose.title();
    }

    /** Whom it is to, line by line; empty before {@link #to}. */
    public List<String> recipient() {
        return recipient;
    }

    /** The language of its words. */
    public Locale language() {
        return prose.language();
    }

    /** What it says, in order. */
    public List<Part> parts() {
        return prose.paragraphs().stream().map(Letter::part).toList();
    }

    private static Part part(Paragraph paragraph) {
        return switch (paragraph) {
            case Paragraph.Prose(String text) -> new Part(text, List.of(), false);
            case Paragraph.Points(String lead, List<String> points) -> new Part(lead, points, true);
            case Paragraph.Lines(String lead, List<String> lines) -> new Part(lead, lines, false);
        };
    }

    /** As a page of HTML. */
    public String html() {
        List<Element> body = new ArrayList<>();
        if (!recipient.isEmpty()) {
            body.add(Element.of(
                    "address",
                    recipient.stream().map(line -> Element.of("div", line)).toList()));
        }
        body.add(Element.of("h1", prose.title()));
        for (Paragraph paragraph : prose.paragraphs()) {
            switch (paragraph) {
                case Paragraph.Prose(String text) -> body.add(Element.of("p", text));
                case Paragraph.Points(String lead, List<String> points) -> {
                    body.add(Element.of("p", lead));
                    body.add(Element.of(
                            "ul",
                            points.stream()
                                    .map(point -> Element.of("li", point))
                                    .toList()));
                }
                case Paragraph.Lines(String lead, List<String> lines) -> {
                    body.add(Element.of("p", lead));
                    body.add(Element.of(
                            "address",
                            lines.stream().map(line -> Element.of("div", line)).toList()));
                }
            }
        }
        Element head = Element.of(
                "head",
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Element.of("title", prose.title()),
                Element.of("style", new StyleSheet(STYLE)));
        StringBuilder page = new StringBuilder();
        try {
            MarkupWriter.writePage(
                    Element.of("html", head, Element.of("body", Element.of("main", body)))
                            .with("lang", prose.language().toLanguageTag()),
                    page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }

    /** As plain text, for a message. */
    public String text() {
        StringBuilder text = new StringBuilder();
        recipient.forEach(line -> text.append(line).append('\n'));
        text.append(recipient.isEmpty() ? "" : "\n").append(prose.title()).append('\n');
        for (Paragraph paragraph : prose.paragraphs()) {
            text.append('\n');
            switch (paragraph) {
                case Paragraph.Prose(String said) -> text.append(said).append('\n');
                case Paragraph.Points(String lead, List<String> points) -> {
                    text.append(lead).append('\n');
                    points.forEach(point -> text.append("- ").append(point).append('\n'));
                }
                case Paragraph.Lines(String lead, List<String> lines) -> {
                    text.append(lead).append('\n');
                    lines.forEach(line -> text.append(line).append('\n'));
                }
            }
        }
        return text.toString();
    }
}
