package org.bulwark.server.decision.page;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulwark.basics.version.InForce;
import org.bulwark.basics.version.Status;
import org.bulwark.basics.version.Timeline;
import org.bulwark.basics.version.Versioned;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.product.Product;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.decision.Products;
import org.bulwark.server.decision.policy.Policies;
import org.bulwark.server.desk.Versions;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.show.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The bank's policies, one a product: what is in force, and what is coming. */
@Controller
class PolicyListPage {

    private final Products products;
    private final Policies policies;
    private final Versions versions;
    private final InstantSource clock;

    PolicyListPage(Products products, Policies policies, Versions versions, InstantSource clock) {
        this.products = products;
        this.policies = policies;
        this.versions = versions;
        this.clock = clock;
    }

    @GetMapping(PolicyFrame.PATH)
    @Needs(Permission.POLICY_READ)
    String list(Caller caller, Model model) {
        List<String> known = versions.ids("policy");
        List<Row> rows = new ArrayList<>();
        for (Product product : products.all()) {
            if (known.contains(product.code())) {
                rows.add(row(product, policies.timeline(product.code(), caller)));
            }
        }
        model.addAttribute(
                "list",
                DataList.plain(
                        "policies",
                        Text.word("menu.policies"),
                        List.of(
                                Column.of("product", "application.product"),
                                Column.of("status", "version.status"),
                                Column.of("rules", "policy.rules").right(),
                                Column.of("tables", "policy.tables").right(),
                                Column.of("since", "version.from"),
                                Column.of("coming", "version.coming")),
                        rows,
                        DataList.Empty.of(Text.word("policies.empty"), Text.word("policies.empty.how"))));
        return "decision/policies";
    }

    private Row row(Product product, Timeline<Policy> timeline) {
        Optional<Versioned<Policy>> champion = timeline.at(clock.instant()).map(InForce::champion);
        Versioned<Policy> shown = champion.orElse(timeline.versions().getLast());
        String address = PolicyFrame.address(product.code(), shown.key().number());
        List<Cell> coming = timeline.versions().stream()
                .filter(version ->
                        List.of(Status.DRAFT, Status.TESTED, Status.APPROVED).contains(version.status()))
                .map(version -> Cell.mark(new Badge(
                        Badge.status(version.status()).tone(),
                        Text.word("version.of", version.key().number()))))
                .toList();
        return new Row(
                product.code(),
                product.title(),
                List.of(
                        new Cell.Lines(
                                Text.plain(product.title()),
                                Text.word("version.of", shown.key().number()),
                                address),
                        Cell.mark(Badge.status(shown.status())),
                        Cell.number(shown.content().rules().size()),
                        Cell.number(shown.content().tables().size()),
                        shown.deployment().map(d -> Cell.moment(d.from())).orElse(Cell.none()),
                        coming.isEmpty() ? Cell.none() : coming.getLast()));
    }
}
