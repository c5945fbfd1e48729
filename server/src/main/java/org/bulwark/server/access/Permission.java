package org.bulwark.server.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody may do: the closed vocabulary of every rule of access. Which role holds which is in {@link UserRole}, and nowhere else.
 *
 * <p>A permission is a word of its stage, the thing first: {@code APPLICATION_READ}. That it is held says nothing about <em>which</em>
 * applications: that is the caller's branches, {@link Caller#sees}.
 */
public enum Permission {
    /** See applications, their decisions and the reasons; personal data masked. */
    APPLICATION_READ,
    /** Hand in an application. */
    APPLICATION_SUBMIT,
    /** Decide what the policy referred, within the authority matrix. */
    APPLICATION_DECIDE,
    /** Decide otherwise than the policy did. */
    APPLICATION_OVERRIDE,
    /** Give referred applications to an owner. */
    APPLICATION_ASSIGN,
    /** Take many applications out as a file. */
    APPLICATION_EXPORT,
    /** See customers, who is tied to whom and what they owe; personal data masked. */
    PARTY_READ,
    /** Enter and change customers and what they owe. */
    PARTY_EDIT,
    /** See names, numbers, phones and addresses in full, for a stated purpose. */
    PERSONAL_UNMASK,
    /** Destroy the key of a customer's personal data. */
    PERSONAL_ERASE,
    /** Send events of sources. */
    EVENT_SUBMIT,
    /** See sources, how they flow, and what they say of parties; personal data masked. */
    SOURCE_READ,
    /** Mend, send again and drop what is in the quarantine. */
    QUARANTINE_EDIT,
    /** Write drafts of sources. */
    SOURCE_EDIT,
    /** Approve and activate sources that somebody else wrote. */
    SOURCE_APPROVE,
    /** See indicators and how they are declared. */
    INDICATOR_READ,
    /** Write drafts of indicators, try them on parties. */
    INDICATOR_EDIT,
    /** Approve and activate indicators that somebody else wrote. */
    INDICATOR_APPROVE,
    /** Have all indicators of all parties worked out anew. */
    INDICATOR_REFRESH,
    /** See policies, tables, products and their tests. */
    POLICY_READ,
    /** Write drafts of them, try them on cases and on the past. */
    POLICY_EDIT,
    /** Approve, activate and retire what somebody else wrote. */
    POLICY_APPROVE,
    /** See scorecards and how good they are. */
    SCORECARD_READ,
    /** Write drafts of them. */
    SCORECARD_EDIT,
    /** Approve, activate and retire what somebody else wrote. */
    SCORECARD_APPROVE,
    /** See what is on the lists. */
    LIST_READ,
    /** Put entries on lists and take them off. */
    LIST_EDIT,
    /** Agree to what somebody else would take off a list that blocks, or upload to it. */
    LIST_APPROVE,
    /** Say whether a hit is the person who is meant. */
    HIT_REVIEW,
    /** See who may decide up to what amount. */
    AUTHORITY_READ,
    /** Hand one's own authority to somebody for a while. */
    AUTHORITY_DELEGATE,
    /** Change who may decide up to what amount. */
    AUTHORITY_EDIT,
    /** See totals over all that one may see. */
    PORTFOLIO_READ,
    /** See what was promised: schedules, what was paid, covenants and breaches. */
    CONTRACT_READ,
    /** Keep contracts, book entries, hand in figures, propose new terms, covenants and waivers, and work on breaches. */
    CONTRACT_EDIT,
    /** Grant new terms, covenants and waivers that somebody else proposed, and call on what stands behind a loan. */
    CONTRACT_APPROVE,
    /** Close a business day, send a core-banking system's balances, and say why they differ. */
    DAY_CLOSE,
    /** See reminders, promises to pay, cases of collection, classes and stages. */
    WORKOUT_READ,
    /** Write down promises, contacts and what came back, propose classes, new terms and write-offs, and send reminders again. */
    WORKOUT_WORK,
    /** Determine and approve classes, and approve write-offs, that somebody else proposed. */
    WORKOUT_APPROVE,
    /** See alerts of parties, and what they rest on. */
    ALERT_READ,
    /** Take alerts on, and close them. */
    ALERT_WORK,
    /** Release customers from the watch list, or refuse that. */
    WATCH_RELEASE,
    /** See tasks about customers, and what was found. */
    TASK_READ,
    /** Do tasks of one's level, and agree to what others found. */
    TASK_WORK,
    /** See the signals that warn of parties, and the rules of tiers. */
    SIGNAL_READ,
    /** Write drafts of signals and of the rules of tiers. */
    SIGNAL_EDIT,
    /** Approve signals and rules of tiers that somebody else wrote. */
    SIGNAL_APPROVE,
    /** Read the audit log and check its proofs. */
    AUDIT_READ,
    /** See accounts, their roles and their sessions. */
    USER_READ,
    /** Make accounts, give and take roles, end sessions. */
    USER_ADMIN,
    /** Make new keys for what is signed and sealed. */
    KEY_ROTATE,
    /** See how long what is kept, what would go, and what is on hold. */
    RETENTION_READ,
    /** Write drafts of how long what is kept; put parties on hold. */
    RETENTION_EDIT,
    /** Approve what somebody else wrote, release holds, have it applied. */
    RETENTION_APPROVE,
    /** Read the server's measurements. */
    METRICS_READ;

    private static final Set<Permission> FRESH = EnumSet.of(
            APPLICATION_OVERRIDE,
            APPLICATION_EXPORT,
            PERSONAL_UNMASK,
            PERSONAL_ERASE,
            SOURCE_APPROVE,
            INDICATOR_APPROVE,
            POLICY_APPROVE,
            SCORECARD_APPROVE,
            LIST_APPROVE,
            CONTRACT_APPROVE,
            WORKOUT_APPROVE,
            AUTHORITY_EDIT,
            USER_ADMIN,
            KEY_ROTATE,
            RETENTION_APPROVE);

    /** Whether it needs a password or passkey given within the last {@link Caller#FRESH_FOR}: what an unlocked screen must not give away. */
    public boolean needsFreshAuthentication() {
        return FRESH.contains(this);
    }
}
