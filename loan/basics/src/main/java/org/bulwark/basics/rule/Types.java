package org.bulwark.basics.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;

/** Types of facts as CEL has them, and types of CEL in words. */
final class Types {

    private Types() {}

    /** The type of a fact in expressions; null is missing. */
    static CelType of(FactType type) {
        return NullableType.create(plain(type));
    }

    private static CelType plain(FactType type) {
        return switch (type) {
            case WHOLE, MONEY -> SimpleType.INT;
            case NUMBER -> SimpleType.DOUBLE;
            case TEXT -> SimpleType.STRING;
            case FLAG -> SimpleType.BOOL;
            case DATE -> SimpleType.TIMESTAMP;
        };
    }

    /** Whether an expression of a type can stand where a type of fact is wanted; a whole number is a number too. */
    static boolean fits(CelType given, FactType wanted) {
        CelType type = given instanceof NullableType nullable ? nullable.targetType() : given;
        return type.equals(plain(wanted)) || (wanted == FactType.NUMBER && type.equals(SimpleType.INT));
    }

    /** A type as CEL's messages name it, in a user's words. */
    static String words(String type) {
        return switch (type.replace("wrapper(", "")
                .replace(")", "")
                .replace("google.protobuf.", "")
                .trim()) {
            case "int" -> "a whole number";
            case "double" -> "a number";
            case "string" -> "a text";
            case "bool" -> "a flag";
            case "timestamp", "Timestamp" -> "a date";
            case "null", "null_type" -> "null";
            case String other -> other.startsWith("list(") ? "a list" : "something else";
        };
    }

    /** A type of facts in a user's words. */
    static String words(FactType type) {
        return switch (type) {
            case WHOLE, MONEY -> "a whole number";
            case NUMBER -> "a number";
            case TEXT -> "a text";
            case FLAG -> "a flag";
            case DATE -> "a date";
        };
    }
}
