package org.bulwark.files.report.markup;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * An element of HTML or SVG. Immutable.
 *
 * @param name its name, for example {@code section}
 * @param attributes its attributes in the order in which they are written
 * @param children what it holds
 */
public record Element(String name, SequencedMap<String, String> attributes, List<Node> children) implements Node {

    /** Copies both; names come from the program and never from data, so a wrong one is a fault of the program. */
    public Element {
        attributes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(attributes));
        children = List.copyOf(children);
        requireName(name);
        attributes.keySet().forEach(Element::requireName);
    }

    private static void requireName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (i == 0 || !(c == '-' || (c >= '0' && c <= '9')))) {
                throw new IllegalArgumentException("no name of an element or attribute: " + name);
            }
        }
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an element or attribute without a name");
        }
    }

    /** An element with these children. */
    public static Element of(String name, Node... children) {
        return of(name, Arrays.asList(children));
    }

    /** An element with these children. */
    public static Element of(String name, List<? extends Node> children) {
        return new Element(name, new LinkedHashMap<>(), List.copyOf(children));
    }

    /** An element around a text. */
    public static Element of(String name, String text) {
        return of(name, new Text(text));
    }

    /** The same with an attribute more, or another value of one that is there. */
    public Element with(String attribute, String value) {
        LinkedHashMap<String, String> all = new LinkedHashMap<>(attributes);
        all.put(attribute, value);
        return new Element(name, all, children);
    }

    /** The same with a length or a place, to a hundredth. */
    public Element with(String attribute, double value) {
        return with(attribute, Length.text(value));
    }

    /** The same with a place or a length in per cent of what it lies in. */
    public Element withPercent(String attribute, double value) {
        return with(attribute, Length.text(value) + "%");
    }

    /** The same in a class of the style sheet. */
    public Element styled(String style) {
        return with("class", style);
    }

    /** The same with more children behind those that it has. */
    public Element and(Node... more) {
        return new Element(
                name,
                attributes,
                Stream.concat(children.stream(), Stream.of(more)).toList());
    }
}
