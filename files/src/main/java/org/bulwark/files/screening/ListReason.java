package org.bulwark.files.screening;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.bulwark.basics.Reason;

/** What can be wrong with a row of a list. */
public enum ListReason {
    /** The row has more or fewer fields than the header. */
    LIST_FIELDS,
    /** No id. */
    LIST_ID_MISSING,
    /** An id that an earlier row has. */
    LIST_ID_TWICE,
    /** Neither a name nor an identifier nor a device. */
    LIST_NOTHING_NAMED,
    /** A version that is no whole number from 1 on. */
    LIST_VERSION,
    /** A day from or until which the entry is in force that is no date. */
    LIST_DATE,
    /** An alias or an address of an entry that is not there. */
    LIST_ENTRY_UNKNOWN,
    /** A remark: a birth that could not be read; the entry is kept without it. */
    LIST_BIRTH_UNREAD,
    /** A remark: a country that is not known; the entry is kept without it. */
    LIST_COUNTRY_UNKNOWN;

    /** The stable code: {@code files/list-id-missing}. */
    public String code() {
        return "files/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason with parameters, given as names and values by turns. */
    Reason with(String... namesAndValues) {
        SequencedMap<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Reason(code(), parameters);
    }
}
