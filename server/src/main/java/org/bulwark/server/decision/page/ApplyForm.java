package org.bulwark.server.decision.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bulwark.basics.rule.Fact;
import org.bulwark.basics.rule.FactType;
import org.bulwark.decision.product.FieldError;
import org.bulwark.decision.product.Product;
import org.bulwark.server.web.part.Field;
import org.bulwark.server.web.part.Filter;
import org.bulwark.server.web.show.Text;

/**
 * The form of a product: what an applicant tells, and nothing that the bank reads itself.
 *
 * @param product the product
 * @param known whether the applicant is a party of the bank, so that nobody asks who it is
 */
record ApplyForm(Product product, boolean known) {

    private static final List<String> IDENTITY = List.of("applicant.name", "applicant.number");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,9})?");

    /** The fields as filled, with what is wrong. */
    List<Field> fields(Map<String, String> filled, List<FieldError> errors, List<String> branches) {
        List<Field> fields = new ArrayList<>();
        fields.add(choice("branch", Text.word("apply.branch"), branches, true));
        if (!known) {
            fields.add(Field.of("applicant.name", Field.Kind.TEXT, "apply.name"));
            fields.add(Field.of("applicant.number", Field.Kind.TEXT, "apply.number"));
        }
        product.application().facts().stream()
                .filter(fact -> !(known && fact.name().equals(Product.KIND)))
                .forEach(fact -> fields.add(field(fact)));
        return fields.stream()
                .map(field -> filled(field, filled.getOrDefault(field.name(), ""), errors))
                .toList();
    }

    private static Field filled(Field field, String value, List<FieldError> errors) {
        Field with = value.isEmpty() ? field : field.value(value);
        return errors.stream()
                .filter(error -> error.pointer().equals("/" + field.name().replace('.', '/')))
                .findFirst()
                .map(error -> with.wrong(Text.told(error.reason())))
                .orElse(with);
    }

    private static Field choice(String name, Text label, List<String> values, boolean required) {
        List<Filter.Option> options = values.stream()
                .map(value -> new Filter.Option(value, Text.plain(value)))
                .toList();
        String only = values.size() == 1 ? values.getFirst() : "";
        return new Field(name, Field.Kind.CHOICE, label, null, only, null, required, options);
    }

    private static Field field(Fact fact) {
        Text label = Text.plain(fact.unit().isEmpty() ? fact.title() : fact.title() + ", " + fact.unit());
        if (!fact.allowed().isEmpty()) {
            return choice(fact.name(), label, fact.allowed(), fact.required());
        }
        Field.Kind kind = switch (fact.type()) {
            case TEXT -> Field.Kind.TEXT;
            case FLAG -> Field.Kind.TICK;
            case DATE -> Field.Kind.DATE;
            case MONEY, WHOLE, NUMBER -> Field.Kind.NUMBER;
        };
        return new Field(fact.name(), kind, label, null, "", null, fact.required(), List.of());
    }

    /** The application as the API takes it; what was left empty is left out, but a box that is not ticked says no. */
    Map<String, Object> request(Map<String, String> form, Optional<String> party) {
        Map<String, Object> applicant = new LinkedHashMap<>();
        Map<String, Object> application = new LinkedHashMap<>();
        party.ifPresent(id -> applicant.put("party", id));
        if (party.isEmpty()) {
            IDENTITY.forEach(name -> put(applicant, name, form.getOrDefault(name, "")));
        }
        for (Fact fact : product.application().facts()) {
            if (!(party.isPresent() && fact.name().equals(Product.KIND))) {
                Object value = value(fact, form.getOrDefault(fact.name(), "").strip());
                put(fact.name().startsWith("applicant.") ? applicant : application, fact.name(), value);
            }
        }
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("product", product.code());
        request.put("branch", form.getOrDefault("branch", ""));
        request.put("channel", "branch");
        request.put("applicant", applicant);
        request.put("application", application);
        return request;
    }

    private static void put(Map<String, Object> object, String name, Object value) {
        if (!value.equals("")) {
            object.put(name.substring(name.indexOf('.') + 1), value);
        }
    }

    private static Object value(Fact fact, String text) {
        if (fact.type() == FactType.FLAG) {
            return text.equals("true");
        }
        if (fact.name().equals(Product.KIND)) {
            return text.toLowerCase(Locale.ROOT);
        }
        boolean number = (fact.type() == FactType.WHOLE || fact.type() == FactType.NUMBER)
                && NUMBER.matcher(text).matches();
        return number ? new BigDecimal(text) : text;
    }
}
