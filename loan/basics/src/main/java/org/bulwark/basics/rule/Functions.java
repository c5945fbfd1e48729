package org.bulwark.basics.rule;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Everything that an expression can call: operators, and functions of numbers, texts, dates and money. */
final class Functions {

    /** Evaluated by nodes of their own, because they answer although an argument is missing. */
    private static final List<Overload> LOGIC = List.of(
            logic("_&&_", SimpleType.BOOL, SimpleType.BOOL, SimpleType.BOOL),
            logic("_||_", SimpleType.BOOL, SimpleType.BOOL, SimpleType.BOOL),
            logic("@not_strictly_false", SimpleType.BOOL, SimpleType.BOOL),
            logic("!_", SimpleType.BOOL, SimpleType.BOOL),
            logic("_?_:_", any(), SimpleType.BOOL, any(), any()));

    private static final CelType DATE = SimpleType.TIMESTAMP;

    private final List<Overload> overloads = new ArrayList<>(LOGIC);
    private final Map<String, Overload> byId = new LinkedHashMap<>();

    private Functions(int minorDigits) {
        overloads.addAll(Arithmetic.overloads());
        equality();
        texts();
        dates();
        amounts(minorDigits);
        overloads.forEach(overload -> byId.put(overload.id(), overload));
    }

    /** All of them, for a currency with so many digits behind the point. */
    static Functions of(int minorDigits) {
        return new Functions(minorDigits);
    }

    /** As CEL's checker wants them. */
    List<CelFunctionDecl> declarations() {
        Map<String, List<Overload>> byName = new LinkedHashMap<>();
        overloads.forEach(o ->
                byName.computeIfAbsent(o.function(), n -> new ArrayList<>()).add(o));
        List<CelFunctionDecl> declarations = new ArrayList<>();
        byName.forEach((name, all) -> declarations.add(CelFunctionDecl.newFunctionDeclaration(
                name, all.stream().map(Overload::declaration).toList())));
        return declarations;
    }

    /** The one that the checker chose. */
    Overload get(String id) {
        Overload overload = byId.get(id);
        if (overload == null) {
            throw new IllegalStateException("the checker chose " + id + ", which was never declared");
        }
        return overload;
    }

    boolean has(String function) {
        return overloads.stream().anyMatch(o -> o.function().equals(function));
    }

    /** The names that a person writes. */
    Collection<String> written() {
        TreeSet<String> names = new TreeSet<>(List.of("all", "exists", "exists_one"));
        overloads.stream()
                .map(Overload::function)
                .filter(name -> Character.isLetter(name.charAt(0)))
                .forEach(names::add);
        return names;
    }

    private static CelType any() {
        return TypeParamType.create("A");
    }

    private static Overload logic(String function, CelType result, CelType... arguments) {
        return new Overload(function, function, false, List.of(arguments), result, (Operation.One) value -> value);
    }

    private void equality() {
        add("_==_", SimpleType.BOOL, Object::equals, any(), any());
        add("_!=_", SimpleType.BOOL, (a, b) -> !a.equals(b), any(), any());
        add("@in", SimpleType.BOOL, (a, list) -> ((List<?>) list).contains(a), any(), ListType.create(any()));
    }

    private void texts() {
        CelType text = SimpleType.STRING;
        Operation.One size = a -> ((String) a).codePointCount(0, ((String) a).length()) + 0L;
        overloads.add(new Overload("size", "size", false, List.of(text), SimpleType.INT, size));
        member("startsWith", (a, b) -> ((String) a).startsWith((String) b));
        member("endsWith", (a, b) -> ((String) a).endsWith((String) b));
        member("contains", (a, b) -> ((String) a).contains((String) b));
        member("matches", (a, b) -> Patterns.matches((String) a, (String) b));
    }

    private void member(String function, Operation.Two operation) {
        List<CelType> texts = List.of(SimpleType.STRING, SimpleType.STRING);
        overloads.add(new Overload(function, function, true, texts, SimpleType.BOOL, operation));
    }

    private void dates() {
        overloads.add(
                new Overload("date", "date", false, List.of(SimpleType.STRING), DATE, (Operation.One) Functions::date));
        add("_<_", SimpleType.BOOL, (a, b) -> ((LocalDate) a).isBefore((LocalDate) b), DATE, DATE);
        add("_<=_", SimpleType.BOOL, (a, b) -> !((LocalDate) a).isAfter((LocalDate) b), DATE, DATE);
        add("_>_", SimpleType.BOOL, (a, b) -> ((LocalDate) a).isAfter((LocalDate) b), DATE, DATE);
        add("_>=_", SimpleType.BOOL, (a, b) -> !((LocalDate) a).isBefore((LocalDate) b), DATE, DATE);
        between("days_between", ChronoUnit.DAYS);
        between("months_between", ChronoUnit.MONTHS);
        between("years_between", ChronoUnit.YEARS);
        of("year", date -> (long) date.getYear());
        of("month", date -> (long) date.getMonthValue());
        of("day", date -> (long) date.getDayOfMonth());
    }

    /** Whole units from the first date to the second; negative when the second is earlier. */
    private void between(String function, ChronoUnit unit) {
        add(function, SimpleType.INT, (a, b) -> unit.between((LocalDate) a, (LocalDate) b), DATE, DATE);
    }

    private void of(String function, PartOfDate part) {
        Operation.One operation = a -> part.of((LocalDate) a);
        overloads.add(new Overload(function, function, false, List.of(DATE), SimpleType.INT, operation));
    }

    /** A number that a date holds. */
    private interface PartOfDate {
        long of(LocalDate date);
    }

    private void amounts(int digits) {
        Operation.One written = a -> minor(a.toString(), digits);
        overloads.add(new Overload("money_whole", "money", false, List.of(SimpleType.INT), SimpleType.INT, written));
        overloads.add(new Overload("money_text", "money", false, List.of(SimpleType.STRING), SimpleType.INT, written));
    }

    private void add(String function, CelType result, Operation.Two operation, CelType... arguments) {
        String id = function + "_" + overloads.size();
        overloads.add(new Overload(id, function, false, List.of(arguments), result, operation));
    }

    private static Object date(Object text) {
        try {
            return LocalDate.parse((String) text);
        } catch (DateTimeParseException e) {
            return Failure.ARGUMENT_INVALID;
        }
    }

    private static Object minor(String text, int digits) {
        try {
            return text.length() > 24
                    ? Failure.ARGUMENT_INVALID
                    : (Object) new BigDecimal(text).movePointRight(digits).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return Failure.ARGUMENT_INVALID;
        }
    }
}
