package org.bulwark.server.access;

import static org.bulwark.server.access.Permission.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Who somebody is in the bank, and what that lets them do. This is the whole matrix. */
public enum UserRole {
    /** Decides applications of their branches. */
    OFFICER(
            Reach.OWN_BRANCHES,
            APPLICATION_READ,
            APPLICATION_SUBMIT,
            APPLICATION_DECIDE,
            APPLICATION_OVERRIDE,
            APPLICATION_ASSIGN,
            APPLICATION_EXPORT,
            PARTY_READ,
            SOURCE_READ,
            INDICATOR_READ,
            PARTY_EDIT,
            PERSONAL_UNMASK,
            POLICY_READ,
            SCORECARD_READ,
            LIST_READ,
            HIT_REVIEW,
            AUTHORITY_READ,
            AUTHORITY_DELEGATE,
            CONTRACT_READ,
            CONTRACT_EDIT,
            WORKOUT_READ,
            WORKOUT_WORK,
            ALERT_READ,
            ALERT_WORK,
            TASK_READ,
            TASK_WORK,
            SIGNAL_READ,
            PORTFOLIO_READ),

    /** Knows the customers of their branches and hands in what they ask for. */
    RELATIONSHIP_MANAGER(
            Reach.OWN_BRANCHES,
            APPLICATION_READ,
            APPLICATION_SUBMIT,
            PARTY_READ,
            SOURCE_READ,
            INDICATOR_READ,
            PARTY_EDIT,
            PERSONAL_UNMASK,
            CONTRACT_READ,
            CONTRACT_EDIT,
            WORKOUT_READ,
            WORKOUT_WORK,
            ALERT_READ,
            ALERT_WORK,
            TASK_READ,
            TASK_WORK,
            SIGNAL_READ,
            PORTFOLIO_READ),

    /** Makes scorecards and policies, never approves them. */
    MODELLER(
            Reach.WHOLE_BANK,
            APPLICATION_READ,
            SOURCE_READ,
            SOURCE_EDIT,
            QUARANTINE_EDIT,
            INDICATOR_READ,
            INDICATOR_EDIT,
            INDICATOR_REFRESH,
            POLICY_READ,
            POLICY_EDIT,
            SCORECARD_READ,
            SCORECARD_EDIT,
            LIST_READ,
            SIGNAL_READ,
            SIGNAL_EDIT,
            PORTFOLIO_READ),

    /** Answers for the risk of the whole: approves what others make, decides the large ones. */
    RISK_MANAGER(
            Reach.WHOLE_BANK,
            APPLICATION_READ,
            APPLICATION_DECIDE,
            APPLICATION_OVERRIDE,
            APPLICATION_ASSIGN,
            APPLICATION_EXPORT,
            PARTY_READ,
            SOURCE_READ,
            SOURCE_EDIT,
            SOURCE_APPROVE,
            INDICATOR_READ,
            INDICATOR_EDIT,
            INDICATOR_APPROVE,
            INDICATOR_REFRESH,
            PERSONAL_UNMASK,
            POLICY_READ,
            POLICY_EDIT,
            POLICY_APPROVE,
            SCORECARD_READ,
            SCORECARD_EDIT,
            SCORECARD_APPROVE,
            LIST_READ,
            LIST_EDIT,
            LIST_APPROVE,
            HIT_REVIEW,
            AUTHORITY_READ,
            AUTHORITY_DELEGATE,
            AUTHORITY_EDIT,
            RETENTION_READ,
            RETENTION_EDIT,
            RETENTION_APPROVE,
            CONTRACT_READ,
            CONTRACT_EDIT,
            CONTRACT_APPROVE,
            DAY_CLOSE,
            WORKOUT_READ,
            WORKOUT_WORK,
            WORKOUT_APPROVE,
            ALERT_READ,
            ALERT_WORK,
            WATCH_RELEASE,
            TASK_READ,
            TASK_WORK,
            SIGNAL_READ,
            SIGNAL_EDIT,
            SIGNAL_APPROVE,
            PORTFOLIO_READ),

    /** Sees everything and changes nothing. */
    AUDITOR(
            Reach.WHOLE_BANK,
            APPLICATION_READ,
            APPLICATION_EXPORT,
            PARTY_READ,
            SOURCE_READ,
            INDICATOR_READ,
            PERSONAL_UNMASK,
            POLICY_READ,
            SCORECARD_READ,
            LIST_READ,
            AUTHORITY_READ,
            CONTRACT_READ,
            WORKOUT_READ,
            ALERT_READ,
            TASK_READ,
            SIGNAL_READ,
            PORTFOLIO_READ,
            AUDIT_READ,
            RETENTION_READ,
            USER_READ),

    /** Runs the system: accounts and keys, no customers. */
    ADMINISTRATOR(Reach.WHOLE_BANK, USER_READ, USER_ADMIN, KEY_ROTATE, PERSONAL_ERASE, RETENTION_READ, METRICS_READ),

    /** Another system of the bank, which hands in applications and hears the answers. */
    MACHINE(
            Reach.WHOLE_BANK,
            APPLICATION_READ,
            APPLICATION_SUBMIT,
            EVENT_SUBMIT,
            CONTRACT_READ,
            CONTRACT_EDIT,
            DAY_CLOSE,
            METRICS_READ);

    private enum Reach {
        OWN_BRANCHES,
        WHOLE_BANK
    }

    private final Reach reach;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, and held by nobody else
    private final Set<Permission> permissions;

    UserRole(Reach reach, Permission... permissions) {
        this.reach = reach;
        EnumSet<Permission> set = EnumSet.noneOf(Permission.class);
        set.addAll(Arrays.asList(permissions));
        this.permissions = Collections.unmodifiableSet(set);
    }

    /** What this role may do. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** Whether somebody of this role to whom no branch is given sees all of them; otherwise such a person sees none. */
    public boolean reachesWholeBank() {
        return reach == Reach.WHOLE_BANK;
    }

    /** Whether giving it takes two administrators: it could be used to get round all other rules. */
    public boolean isGrantedByTwo() {
        return this == ADMINISTRATOR || this == RISK_MANAGER;
    }

    /** The word in JSON, in settings and in addresses: {@code risk-manager}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
