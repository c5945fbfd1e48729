package org.bulwark.server.decision.file;

/** Why somebody needs name and address on a letter: a closed list, because it stands in the log for ever. */
public enum LetterPurpose {
    /** To send it to the applicant. */
    SEND,
    /** To answer the applicant's complaint. */
    COMPLAINT,
    /** To show it to a supervisor or an auditor. */
    SUPERVISION
}
