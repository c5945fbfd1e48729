package org.bulwark.indicator.definition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The fifteen groups in which the field sorts its early-warning indicators. */
public enum RiskGroup {
    /** Days past due, arrears, partial payments, roll-overs. */
    REPAYMENT,
    /** Flows and balances of accounts. */
    ACCOUNT,
    /** Tax, invoices, utilities and labour. */
    OPERATION,
    /** Financial statements. */
    STATEMENT,
    /** Covenants. */
    COVENANT,
    /** Credit bureau and market. */
    BUREAU,
    /** Courts and registers. */
    LEGAL,
    /** Group, guarantors, customers and suppliers. */
    NETWORK,
    /** Collateral. */
    COLLATERAL,
    /** Management and conduct. */
    MANAGEMENT,
    /** News and sentiment. */
    NEWS,
    /** Industry, economy and region. */
    MACRO,
    /** Devices and fraud. */
    DEVICE,
    /** Models and the portfolio. */
    MODEL,
    /** What goes on inside the bank. */
    BANK;

    /** The word by which names of its indicators begin. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The group of a word; nothing for any other text. */
    public static Optional<RiskGroup> of(String word) {
        return Arrays.stream(values())
                .filter(group -> group.word().equals(word))
                .findFirst();
    }
}
