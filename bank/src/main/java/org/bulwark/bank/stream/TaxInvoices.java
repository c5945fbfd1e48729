package org.bulwark.bank.stream;

import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.economy.Industry;

/** Invoices given and taken. Their sum follows what the books show; invoices among friends are round, and many are undone later. */
final class TaxInvoices implements Emitter {

    private String undone = "";
    private double undoneNet;

    @Override
    public void month(Life life, Reporter to) {
        Stream c = to.chance();
        int given = 3 + c.poisson(Math.clamp(life.year() / 60_000_000, 1, 9));
        double sold = life.sales() * c.logNormal(-0.02, 0.03);
        invoices(life, to, given, sold, "output", false);
        invoices(life, to, 2 + given / 2, sold * c.logNormal(-0.55, 0.12), "input", false);
        double swollen = life.swollen();
        if (swollen > 0) {
            invoices(life, to, 2, sold * swollen, "output", true);
        }
        if (life.deceives(FraudKind.SHELL_GROUP)) {
            invoices(life, to, 2, sold * 0.5, "output", true);
            invoices(life, to, 2, sold * 0.48, "input", true);
        }
        double red = 0.05 + 0.12 * life.trouble(Trace.INVOICES) + (swollen > 0 ? 0.35 : 0);
        if (!undone.isEmpty() && c.chance(red)) {
            to.at(c.between(20, 27), 15)
                    .text("invoice", to.id())
                    .text("direction", "output")
                    .text("kind", "red-letter")
                    .money("net", -undoneNet)
                    .money("tax", -undoneNet * 0.13)
                    .number("rate", 13)
                    .text("counterparty", swollen > 0 ? life.accomplice(c.uniform()) : life.buyer(c.uniform()))
                    .text("goods", goods(life.industry()))
                    .text("original", undone)
                    .flag("round", false)
                    .send();
            undone = "";
        }
    }

    private void invoices(Life life, Reporter to, int count, double sum, String direction, boolean friends) {
        Stream c = to.chance();
        boolean output = direction.equals("output");
        double left = sum;
        int days = Days.in(life.month());
        for (int i = 0; i < count; i++) {
            double share = i == count - 1 ? left : left * Math.min(0.9, (0.5 + c.uniform()) / (count - i));
            left -= share;
            double rough = friends && c.chance(0.7) ? 1_000_000 : 100;
            double net = Math.max(rough, Math.rint(share / rough) * rough);
            double tax = Math.rint(net * 0.13);
            boolean nothing = !friends && c.chance(0.012);
            String number = to.id();
            to.at(1 + (int) (c.uniform() * days), 8 + 10 * c.uniform())
                    .text("invoice", number)
                    .text("direction", direction)
                    .text("kind", nothing ? "void" : "ordinary")
                    .money("net", nothing ? 0 : net)
                    .money("tax", nothing ? 0 : tax)
                    .number("rate", 13)
                    .text(
                            "counterparty",
                            friends
                                    ? life.accomplice(c.uniform())
                                    : output ? life.buyer(c.uniform()) : life.seller(c.uniform()))
                    .text("goods", output ? goods(life.industry()) : c.chance(0.7) ? "materials" : "services")
                    .text("region", life.course().party().region().title())
                    .flag("round", net % 1_000_000 == 0)
                    .send();
            if (output && undone.isEmpty() && !nothing) {
                undone = number;
                undoneNet = net;
            }
        }
    }

    private static String goods(Industry industry) {
        return switch (industry) {
            case AGRICULTURE, MANUFACTURING, TRADE -> "goods";
            case CONSTRUCTION -> "construction";
            case TRANSPORT -> "transport";
            case HOSPITALITY, INFORMATION, PROFESSIONAL, HEALTH, SERVICES -> "services";
        };
    }
}
