package org.bulwark.files.decision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bulwark.basics.rule.FactType;
import org.bulwark.decision.table.Cell;
import org.bulwark.decision.table.CellText;
import org.bulwark.decision.table.ColumnType;

/** What the types of a DMN file are to Bulwark: FEEL's, those that tools write besides, and item definitions made of these. */
final class DmnTypes {

    /** The name of the attribute that keeps a type which FEEL cannot tell from a number. */
    static final String ATTRIBUTE = "type";

    /** Its name space. */
    static final String NAMESPACE = "urn:bulwark:decision-table";

    private static final Map<String, FactType> KNOWN = Map.ofEntries(
            Map.entry("string", FactType.TEXT),
            Map.entry("boolean", FactType.FLAG),
            Map.entry("number", FactType.NUMBER),
            Map.entry("double", FactType.NUMBER),
            Map.entry("integer", FactType.WHOLE),
            Map.entry("long", FactType.WHOLE),
            Map.entry("date", FactType.DATE));

    private static final Set<String> UNDERSTOOD = Set.of("description", "typeRef", "allowedValues", "typeConstraint");

    private final Map<String, XmlElement> definitions = new HashMap<>();
    private final Map<String, ColumnType> facts;

    /**
     * The types of a file.
     *
     * @param root its definitions
     * @param facts types that are known from elsewhere, by the name of the input or output
     */
    DmnTypes(XmlElement root, Map<String, ColumnType> facts) {
        this.facts = facts;
        for (XmlElement definition : root.children("itemDefinition")) {
            definitions.put(definition.attribute("name"), definition);
        }
    }

    /** A type and the values that its definition allows. */
    record Typed(ColumnType type, Cell allowed) {}

    /** The type of a column: what Bulwark wrote, else what is known of the fact, else what the file says. */
    Typed of(XmlElement column, String name, String typeRef) {
        String own = column.attribute("{" + NAMESPACE + "}" + ATTRIBUTE);
        if (!own.isEmpty()) {
            ColumnType type = ColumnType.parse(own)
                    .orElseThrow(() -> column.refused("has the type '" + own + "'", "Say money, whole or the like."));
            return new Typed(type, allowed(typeRef, type));
        }
        ColumnType fact = facts.get(name);
        ColumnType type = fact == null ? ColumnType.of(base(column, name, typeRef)) : fact;
        return new Typed(type, allowed(typeRef, type));
    }

    private FactType base(XmlElement column, String name, String typeRef) {
        Set<String> seen = new HashSet<>();
        String type = plain(typeRef);
        while (seen.add(type)) {
            XmlElement definition = definitions.get(type);
            FactType known = KNOWN.get(type);
            if (definition == null && known != null) {
                return known;
            }
            if (definition == null) {
                break;
            }
            type = next(definition);
        }
        throw column.refused(
                typeRef.isEmpty() ? "'" + name + "' has no typeRef" : "'" + name + "' has the type '" + typeRef + "'",
                "Say string, number, boolean or date, or a definition made of these.");
    }

    private Cell allowed(String typeRef, ColumnType type) {
        Set<String> seen = new HashSet<>();
        String name = plain(typeRef);
        XmlElement definition = definitions.get(name);
        while (definition != null && seen.add(name)) {
            XmlElement found = definition;
            Optional<String> values = found.textOf("allowedValues").or(() -> found.textOf("typeConstraint"));
            if (values.isPresent()) {
                String where = "Line " + found.line() + ", allowed values of '" + name + "'";
                return CellText.parse(values.get(), type, where);
            }
            name = next(found);
            definition = definitions.get(name);
        }
        return Cell.ANY;
    }

    private static String next(XmlElement definition) {
        definition.knows(UNDERSTOOD);
        if (definition.attribute("isCollection").equals("true")) {
            throw definition.refused("is a collection", "Use single values.");
        }
        return plain(definition.child("typeRef").map(XmlElement::text).orElse(""));
    }

    /** Older files write {@code feel:string}. */
    private static String plain(String typeRef) {
        String type = typeRef.strip();
        return type.startsWith("feel:") ? type.substring("feel:".length()) : type;
    }
}
