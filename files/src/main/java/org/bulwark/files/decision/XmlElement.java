package org.bulwark.files.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulwark.basics.ProblemException;

/** An element of a DMN file with what is in it. */
final class XmlElement {

    private final String namespace;
    private final String name;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>(2);
    private final StringBuilder text = new StringBuilder(0);

    XmlElement(String namespace, String name, int line) {
        this.namespace = namespace;
        this.name = name;
        this.line = line;
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void add(String more) {
        text.append(more);
    }

    /** Attributes of other name spaces are known by name space and name. */
    void set(String attributeNamespace, String attribute, String value) {
        attributes.put(attributeNamespace.isEmpty() ? attribute : "{" + attributeNamespace + "}" + attribute, value);
    }

    /** An attribute; empty when it is not there. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<XmlElement> children(String child) {
        return children.stream().filter(c -> c.name.equals(child)).toList();
    }

    Optional<XmlElement> child(String child) {
        List<XmlElement> all = children(child);
        if (all.size() > 1) {
            throw refused("has two <" + child + ">", "Keep one.");
        }
        return all.stream().findFirst();
    }

    /** What the one {@code <text>} of a child says; nothing when there is no such child, or no text in it. */
    Optional<String> textOf(String child) {
        return child(child).flatMap(XmlElement::innerText);
    }

    /** What the one {@code <text>} in it says, unless it is blank. */
    Optional<String> innerText() {
        return child("text").map(t -> t.text.toString()).filter(t -> !t.isBlank());
    }

    /** What stands in it itself. */
    String text() {
        return text.toString();
    }

    /** Refuses children that are neither understood nor without meaning for a decision. */
    void knows(Set<String> understood) {
        for (XmlElement child : children) {
            if (!understood.contains(child.name) || !child.namespace.equals(namespace)) {
                throw child.refused(
                        "in <" + name + "> is nothing that Bulwark decides by",
                        "Take it out, or say the same in the rows of a decision table.");
            }
        }
    }

    /** Refuses attributes that are neither understood nor without meaning. Those of other name spaces are other tools' notes. */
    void knowsAttributes(Set<String> understood) {
        for (String attribute : attributes.keySet()) {
            if (!understood.contains(attribute) && !attribute.startsWith("{")) {
                throw refused("has the attribute '" + attribute + "', which Bulwark does not know", "Take it out.");
            }
        }
    }

    ProblemException refused(String what, String remedy) {
        return DecisionFileProblem.TABLE_FILE_CONSTRUCT.with("Line " + line + ": <" + name + "> " + what + ".", remedy);
    }
}
