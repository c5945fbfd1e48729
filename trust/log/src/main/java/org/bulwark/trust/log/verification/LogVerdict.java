package org.bulwark.trust.log.verification;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bulwark.basics.Reason;
import org.bulwark.trust.log.tree.TreeHead;

/** What came of checking a log. */
public sealed interface LogVerdict {

    /**
     * Every entry, tile and checkpoint is what was signed.
     *
     * @param head the head that was signed last; its size is the number of entries that were checked
     * @param checkpoints the number of checkpoints whose signature and root were checked
     */
    record Verified(TreeHead head, long checkpoints) implements LogVerdict {}

    /**
     * Something is not what was signed; this is the first of it, in the order of entries. What comes behind it was not looked at.
     *
     * @param range the entries that it concerns, as few as can be told; empty where nothing can be told of any entry
     * @param fault what is wrong
     * @param where the file within the folder, and the place within it where that helps
     */
    record FirstWrong(IndexRange range, Fault fault, String where) implements LogVerdict {

        /** The fault as a reason, {@code log/entry-wrong}: the first and the last entry where there are any, and the place. */
        public Reason reason() {
            Map<String, String> parameters = new LinkedHashMap<>();
            if (!range.isEmpty()) {
                parameters.put("first", Long.toString(range.from()));
                parameters.put("last", Long.toString(range.to() - 1));
            }
            parameters.put("where", where);
            return Reason.of(fault.code(), parameters);
        }
    }
}
