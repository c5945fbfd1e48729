package org.bulwark.data.event;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;

/** Why a record is kept aside. A flaw never repeats the value of a field that tells of a person. */
public enum Flaw {
    /** There is no source of that name. */
    SOURCE_UNKNOWN,
    /** It cannot be read at all: no JSON, no envelope, a broken encoding. */
    UNREADABLE,
    /** It has no id and its source no key to make one of, or the id is too long. */
    ID_INVALID,
    /** Its id was used before by the same sender for something else. */
    ID_REUSED,
    /** It does not say of whom it tells. */
    SUBJECT_MISSING,
    /** Nobody is known by the subject. */
    SUBJECT_UNKNOWN,
    /** It names nobody, and several parties or none surely may be meant: a person must say whom. */
    SUBJECT_UNCERTAIN,
    /** The party was erased. */
    SUBJECT_ERASED,
    /** It does not say when it happened, or what it says is no time. */
    TIME_INVALID,
    /** It has not happened yet. */
    TIME_FUTURE,
    /** A field must be given and is not. */
    FIELD_MISSING,
    /** A field is not declared. */
    FIELD_UNKNOWN,
    /** A value is not of the field's type. */
    FIELD_TYPE,
    /** A value is below the least or above the greatest allowed. */
    FIELD_RANGE,
    /** A value is not one of those allowed. */
    FIELD_NOT_ALLOWED,
    /** A rule of the source does not hold. */
    RULE_BROKEN,
    /** The party has not consented, or no longer. */
    CONSENT_MISSING,
    /** Its sender gives it for another purpose than that for which its source is used. */
    PURPOSE_REFUSED;

    private static final String STAGE = "data/";

    /** The code as users see it: {@code data/field-range}. */
    public String code() {
        return STAGE + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason with what it speaks of: names and values in turn. */
    public Reason of(String... namesAndValues) {
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Reason(code(), parameters);
    }
}
