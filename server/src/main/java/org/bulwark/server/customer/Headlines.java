package org.bulwark.server.customer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bulwark.indicator.definition.RiskGroup;

/**
 * The indicators that a customer's page shows of each group: few, telling, and read within the month or the year as whoever knows the field
 * reads them. All others are a click away.
 */
final class Headlines {

    private static final Map<RiskGroup, List<String>> NAMES = new EnumMap<>(RiskGroup.class);

    static {
        NAMES.put(
                RiskGroup.REPAYMENT,
                List.of(
                        "repayment.days_past_due.max_12m",
                        "repayment.arrears.sum_1m",
                        "repayment.on_time_share.ratio_12m",
                        "repayment.utilisation.max_3m"));
        NAMES.put(
                RiskGroup.ACCOUNT,
                List.of(
                        "account.inflow.sum_3m",
                        "account.balance.last_ever",
                        "account.cover.ratio_12m",
                        "account.returned.count_12m"));
        NAMES.put(
                RiskGroup.OPERATION,
                List.of(
                        "operation.invoiced.sum_3m",
                        "operation.electricity.sum_3m",
                        "operation.tax_arrears.max_3m",
                        "operation.social_people.last_ever"));
        NAMES.put(
                RiskGroup.STATEMENT,
                List.of(
                        "statement.sales.last_ever",
                        "statement.equity_ratio.ratio_ever",
                        "statement.interest_cover.ratio_ever",
                        "statement.altman_z2.value_ever"));
        NAMES.put(
                RiskGroup.COVENANT,
                List.of("covenant.headroom.min_12m", "covenant.breaches.count_12m", "covenant.days_late.max_12m"));
        NAMES.put(
                RiskGroup.BUREAU,
                List.of(
                        "bureau.score.last_ever",
                        "bureau.lenders.last_ever",
                        "bureau.enquiries.count_90d",
                        "bureau.overdue_amount.max_12m"));
        NAMES.put(
                RiskGroup.LEGAL,
                List.of("legal.suits.count_12m", "legal.enforcement.count_12m", "legal.unpaid.max_12m"));
        NAMES.put(
                RiskGroup.NETWORK,
                List.of(
                        "network.customers.top_share_12m",
                        "network.customer_default.count_12m",
                        "network.given.sum_12m",
                        "network.mutual.count_12m"));
        NAMES.put(
                RiskGroup.COLLATERAL,
                List.of(
                        "collateral.loan_to_value.last_ever",
                        "collateral.value_change.value",
                        "collateral.attachment.count_12m"));
        NAMES.put(
                RiskGroup.MANAGEMENT, List.of("management.contacts.count_12m", "management.unreached_share.value_12m"));
        NAMES.put(RiskGroup.NEWS, List.of("news.articles.count_12m", "news.negative_share.ratio_12m"));
        NAMES.put(RiskGroup.MACRO, List.of("macro.turnover_change.last_ever"));
        NAMES.put(
                RiskGroup.DEVICE,
                List.of(
                        "device.new_device_share.ratio_90d",
                        "device.proxy_share.ratio_90d",
                        "device.failed.count_90d"));
        NAMES.put(
                RiskGroup.MODEL,
                List.of("model.pd.last_ever", "model.grade.last_ever", "model.behaviour_score.last_ever"));
        NAMES.put(RiskGroup.BANK, List.of("bank.overrides.count_12m", "bank.visits_late.count_12m"));
    }

    private Headlines() {}

    /** Those of a group. */
    static List<String> of(RiskGroup group) {
        return NAMES.getOrDefault(group, List.of());
    }

    /** All of them, in the order of the groups. */
    static List<String> all() {
        return Stream.of(RiskGroup.values())
                .flatMap(group -> of(group).stream())
                .toList();
    }
}
