package org.bulwark.server.decision.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.ProblemException;
import org.bulwark.basics.rule.Facts;
import org.bulwark.basics.time.Microseconds;
import org.bulwark.decision.engine.DataStage;
import org.bulwark.decision.product.FieldError;
import org.bulwark.decision.product.Product;
import org.bulwark.server.access.AccessProblem;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.data.Branches;
import org.bulwark.server.data.PartyBook;
import org.bulwark.server.data.PartySearch;
import org.bulwark.server.decision.Products;
import org.bulwark.server.decision.Submissions;
import org.bulwark.server.decision.input.InputReading;
import org.bulwark.server.decision.input.Inputs;
import org.bulwark.server.web.frame.Crumb;
import org.bulwark.server.web.part.Cell;
import org.bulwark.server.web.part.Column;
import org.bulwark.server.web.part.DataList;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Row;
import org.bulwark.server.web.part.Toast;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Handing in an application at a desk: the product, what the bank knows already, and the few things that are left to be told. */
@Controller
@RequestMapping(ApplyPage.PATH)
class ApplyPage {

    static final String PATH = ApplicationListPage.PATH + "/new";

    private final Products products;
    private final PartyBook parties;
    private final PartySearch search;
    private final Branches branches;
    private final Inputs inputs;
    private final ProductCells cells;
    private final Submissions submissions;
    private final InstantSource clock;

    ApplyPage(
            Products products,
            PartyBook parties,
            PartySearch search,
            Branches branches,
            Inputs inputs,
            ProductCells cells,
            Submissions submissions,
            InstantSource clock) {
        this.products = products;
        this.parties = parties;
        this.search = search;
        this.branches = branches;
        this.inputs = inputs;
        this.cells = cells;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** The products, or the form of one: empty, or with what is read of a customer. */
    @GetMapping
    @Needs(Permission.APPLICATION_SUBMIT)
    String form(@RequestParam Map<String, String> parameters, Caller caller, Locale language, Model model) {
        model.addAttribute("crumbs", List.of(Crumb.to("applications")));
        Optional<PartyBook.Party> party = party(parameters, caller);
        party.ifPresent(known -> model.addAttribute("party", known.label()));
        Optional<Product> product = products.find(parameters.getOrDefault("product", ""));
        if (product.isEmpty()) {
            model.addAttribute("list", list(party, language));
            return "decision/apply-products";
        }
        if (party.isEmpty() && !parameters.getOrDefault("number", "").isBlank()) {
            model.addAttribute("toast", new Toast(Tone.WARNING, Text.word("apply.none")));
        }
        return page(product.get(), party, Map.of(), List.of(), caller, language, model);
    }

    private Optional<PartyBook.Party> party(Map<String, String> parameters, Caller caller) {
        String id = parameters.getOrDefault("party", "");
        if (!id.isEmpty()) {
            return Optional.of(parties.party(uuid(id), caller));
        }
        String number = parameters.getOrDefault("number", "").strip();
        return number.isEmpty() || !caller.may(Permission.PARTY_READ)
                ? Optional.empty()
                : search.numbered(number).stream()
                        .flatMap(found -> seen(found, caller).stream())
                        .findFirst();
    }

    private Optional<PartyBook.Party> seen(UUID id, Caller caller) {
        try {
            return Optional.of(parties.party(id, caller));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw AccessProblem.NOT_FOUND.with("There is no party with this id.", "Check the id.");
        }
    }

    private DataList list(Optional<PartyBook.Party> party, Locale language) {
        String with = party.map(known -> "&party=" + known.id()).orElse("");
        List<Row> rows = products.all().stream()
                .filter(product -> party.isEmpty()
                        || product.applicants().stream()
                                .anyMatch(kind ->
                                        kind.name().equalsIgnoreCase(party.get().kind())))
                .map(product -> row(product, with, language))
                .toList();
        return DataList.plain(
                "products",
                Text.word("apply.products"),
                List.of(
                        Column.of("title", "apply.product"),
                        Column.of("amounts", "apply.amounts"),
                        Column.of("terms", "apply.terms"),
                        Column.of("reads", "apply.reads")),
                rows,
                DataList.Empty.of(Text.word("apply.products.empty"), Text.word("apply.products.empty.how")));
    }

    private Row row(Product product, String with, Locale language) {
        String title = product.title(language.getLanguage());
        return new Row(
                product.code(),
                title,
                List.of(
                        Cell.link(title, PATH + "?product=" + product.code() + with),
                        ProductCells.amounts(product),
                        ProductCells.terms(product),
                        cells.sources(product, language)));
    }

    private String page(
            Product product,
            Optional<PartyBook.Party> party,
            Map<String, String> filled,
            List<FieldError> errors,
            Caller caller,
            Locale language,
            Model model) {
        model.addAttribute("title", product.title(language.getLanguage()));
        model.addAttribute("product", product.code());
        if (party.isEmpty() && caller.may(Permission.PARTY_READ)) {
            model.addAttribute(
                    "find", Field.of("number", Field.Kind.TEXT, "apply.number").hint(Text.word("apply.number.hint")));
        }
        party.ifPresent(known -> {
            model.addAttribute("partyId", known.id());
            preview(product, known, caller, model);
        });
        model.addAttribute(
                "documents",
                product.data().documents().stream()
                        .map(document -> document.title(language.getLanguage()))
                        .toList());
        List<String> seen =
                branches.codes().stream().filter(caller::sees).sorted().toList();
        List<String> offered = party.map(PartyBook.Party::branch)
                .filter(seen::contains)
                .map(List::of)
                .orElse(seen);
        model.addAttribute("fields", new ApplyForm(product, party.isPresent()).fields(filled, errors, offered));
        return "decision/apply";
    }

    /** What would be read now; personal values are for those who decide. */
    private void preview(Product product, PartyBook.Party party, Caller caller, Model model) {
        Instant now = Microseconds.of(clock.instant());
        Optional<InputReading> read = product.data().reads() && inputs.isReadable(product)
                ? inputs.session(Map.of(party.id(), new Inputs.Ask(product, List.of(), party.id(), now)), now)
                        .read(party.id(), Facts.none(product.facts()), other -> false)
                : Optional.empty();
        FactCells cells = new FactCells(product.facts(), product.currency(), caller.may(Permission.APPLICATION_DECIDE));
        read.ifPresent(reading -> {
            model.addAttribute("preview", InputsView.of(reading, party.id(), cells));
            Facts.Builder facts = Facts.of(product.facts());
            reading.tell(facts);
            model.addAttribute(
                    "supplies", TraceView.supplies(DataStage.of(product.facts()).of(facts.build()), cells));
        });
    }

    /** Hands it in; the decision's page follows, or the form with what is wrong. */
    @PostMapping
    @Needs(Permission.APPLICATION_SUBMIT)
    String apply(
            @RequestParam Map<String, String> form,
            Caller caller,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Product product = products.find(form.getOrDefault("product", ""))
                .orElseThrow(() ->
                        AccessProblem.NOT_FOUND.with("There is no product of this code.", "Choose one of the list."));
        Optional<PartyBook.Party> party = party(form, caller);
        ApplyForm shape = new ApplyForm(product, party.isPresent());
        return switch (submissions.hand(
                shape.request(form, party.map(known -> known.id().toString())), caller)) {
            case Submissions.Handed.There(UUID id) -> "redirect:" + ApplicationListPage.PATH + "/" + id;
            case Submissions.Handed.Wrong(List<FieldError> errors) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("crumbs", List.of(Crumb.to("applications")));
                model.addAttribute("toast", new Toast(Tone.WARNING, Text.word("apply.wrong")));
                party.ifPresent(known -> model.addAttribute("party", known.label()));
                yield page(product, party, form, errors, caller, language, model);
            }
        };
    }
}
