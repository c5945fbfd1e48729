package org.bulwark.server.customer;

import java.util.List;
import java.util.Set;

/** The lines of a spread statement in the order in which analysts read them, and the ratios under them. */
enum StatementLines {
    /** What was earned. */
    INCOME(
            "sales",
            List.of(
                    "sales",
                    "cost_of_sales",
                    "operating_expenses",
                    "ebitda",
                    "depreciation",
                    "ebit",
                    "interest",
                    "one_off",
                    "tax",
                    "net_income")),
    /** What is owned. */
    ASSETS(
            "total_assets",
            List.of(
                    "cash",
                    "receivables",
                    "other_receivables",
                    "inventory",
                    "prepayments",
                    "current_assets",
                    "fixed_assets",
                    "intangible_assets",
                    "total_assets")),
    /** What is owed, and what is left. */
    LIABILITIES(
            "total_assets",
            List.of(
                    "payables",
                    "short_debt",
                    "other_payables",
                    "current_liabilities",
                    "long_debt",
                    "total_liabilities",
                    "paid_capital",
                    "retained_earnings",
                    "equity",
                    "guarantees")),
    /** Where the cash came from and where it went. */
    CASH(
            "sales",
            List.of(
                    "operating_cash_flow",
                    "investing_cash_flow",
                    "financing_cash_flow",
                    "funds_from_operations",
                    "debt_service",
                    "capital_spending",
                    "dividends"));

    /** The ratios of the catalogue that stand under a spread. */
    static final List<String> RATIOS = List.of(
            "statement.current_ratio.ratio_ever",
            "statement.quick_ratio.value_ever",
            "statement.equity_ratio.ratio_ever",
            "statement.debt_to_equity.ratio_ever",
            "statement.debt_to_ebitda.value_ever",
            "statement.interest_cover.ratio_ever",
            "statement.debt_service_cover.ratio_ever",
            "statement.gross_margin.value_ever",
            "statement.ebitda_margin.ratio_ever",
            "statement.net_margin.ratio_ever",
            "statement.return_on_equity.ratio_ever",
            "statement.asset_turnover.ratio_ever",
            "statement.receivable_days.value_ever",
            "statement.inventory_days.value_ever",
            "statement.payable_days.value_ever",
            "statement.altman_z2.value_ever");

    private static final Set<String> TOTALS = Set.of(
            "sales",
            "ebitda",
            "ebit",
            "net_income",
            "current_assets",
            "total_assets",
            "current_liabilities",
            "total_liabilities",
            "equity",
            "operating_cash_flow");

    private final String base;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, and held by nobody else
    private final List<String> fields;

    StatementLines(String base, List<String> fields) {
        this.base = base;
        this.fields = List.copyOf(fields);
    }

    /** Of which line all others are a share. */
    String base() {
        return base;
    }

    /** The fields of the source, in order. */
    List<String> fields() {
        return fields;
    }

    /** Whether a line is a total or one to look at first. */
    static boolean isTotal(String field) {
        return TOTALS.contains(field);
    }
}
