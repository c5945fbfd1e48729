package org.bulwark.bank.stream;

import java.util.List;
import java.util.function.Supplier;

/**
 * A source and who shows up in it.
 *
 * @param source its code
 * @param place its number, part of every simulated number: never change one
 * @param firms the part of the firms of which it tells
 * @param people the part of the people of whom it tells
 * @param since from when it tells
 * @param emitter what it says
 */
record Channel(String source, int place, double firms, double people, Since since, Supplier<Emitter> emitter) {

    /** From when a source tells of a customer. */
    enum Since {
        /** Also of the year before the customer came; that is loaded when the customer comes. */
        BEFORE,
        /** Since the customer came. */
        ARRIVAL
    }

    static final List<Channel> ALL = List.of(
            new Channel("erp-operation", 0, 0.55, 0, Since.BEFORE, ErpOperations::new),
            new Channel("tax-invoice", 1, 0.85, 0, Since.BEFORE, TaxInvoices::new),
            new Channel("tax-payment", 2, 0.9, 0, Since.BEFORE, TaxPayments::new),
            new Channel("customs", 3, 0.18, 0, Since.BEFORE, Customs::new),
            new Channel("social-security", 4, 0.85, 0, Since.BEFORE, () -> new Contributions(false)),
            new Channel("housing-fund", 5, 0.6, 0, Since.BEFORE, () -> new Contributions(true)),
            new Channel("electricity", 6, 0.75, 0, Since.BEFORE, Electricity::new),
            new Channel("water-gas", 7, 0.55, 0, Since.BEFORE, WaterGas::new),
            new Channel("registry-change", 8, 1, 0, Since.BEFORE, RegistryChanges::new),
            new Channel("court-case", 9, 1, 0, Since.BEFORE, CourtCases::new),
            new Channel("credit-bureau", 10, 0.92, 0.9, Since.BEFORE, CreditBureau::new),
            new Channel("bank-account", 11, 1, 1, Since.BEFORE, BankAccount::new),
            new Channel("third-party-payment", 12, 0.45, 0.6, Since.BEFORE, ThirdPartyPayments::new),
            new Channel("card", 13, 0.35, 0.75, Since.BEFORE, CardUse::new),
            new Channel("supply-chain", 14, 0.6, 0, Since.BEFORE, SupplyChain::new),
            new Channel("receivable", 15, 0.55, 0, Since.BEFORE, Receivables::new),
            new Channel("financial-statement", 16, 0.75, 0, Since.BEFORE, FinancialStatements::new),
            new Channel("news", 17, 1, 0, Since.BEFORE, News::new),
            new Channel("device", 18, 1, 1, Since.ARRIVAL, DeviceUse::new),
            new Channel("loan-servicing", 19, 1, 1, Since.ARRIVAL, LoanServicing::new),
            new Channel("collateral", 20, 1, 1, Since.ARRIVAL, CollateralWatch::new),
            new Channel("guarantee", 21, 1, 0, Since.BEFORE, GuaranteeBook::new),
            new Channel("customer-contact", 22, 1, 1, Since.ARRIVAL, CustomerContacts::new));
}
