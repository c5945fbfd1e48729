package org.bulwark.files.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bulwark.basics.Reason;
import org.bulwark.screening.list.Birth;
import org.bulwark.screening.list.IdentifierKey;
import org.bulwark.screening.list.ListEntry;
import org.bulwark.screening.list.Listing;
import org.bulwark.screening.list.PartyDescription;
import org.bulwark.screening.name.NameKind;

/** One row of a list, on its way to an entry. */
final class EntryRow {

    private final Map<ListColumn, String> fields;
    private final ListDefaults defaults;
    private final List<Reason> remarks = new ArrayList<>();

    EntryRow(Map<ListColumn, String> fields, ListDefaults defaults) {
        this.fields = fields;
        this.defaults = defaults;
    }

    /** Why a row cannot become an entry. */
    static final class Rejected extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Reason reason;

        Rejected(Reason reason) {
            super(reason.code());
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    /** The entry. */
    ListEntry entry() throws Rejected {
        if (text(ListColumn.ID).isEmpty()) {
            throw new Rejected(ListReason.LIST_ID_MISSING.with());
        }
        PartyDescription party = new PartyDescription(
                kind(text(ListColumn.KIND)), names(), identifiers(), births(), countries(), devices());
        if (party.names().isEmpty()
                && party.identifiers().isEmpty()
                && party.devices().isEmpty()) {
            throw new Rejected(ListReason.LIST_NOTHING_NAMED.with("entry", text(ListColumn.ID)));
        }
        Listing listing = new Listing(
                or(text(ListColumn.SOURCE), defaults.source()),
                or(text(ListColumn.REASON), defaults.reason()),
                instant(ListColumn.ADDED).orElse(defaults.added()),
                instant(ListColumn.EXPIRES),
                comment());
        return new ListEntry(text(ListColumn.ID), version(), party, listing);
    }

    /** What could not be understood of it. */
    List<Reason> remarks() {
        return remarks;
    }

    private String text(ListColumn column) {
        return fields.getOrDefault(column, "");
    }

    private static String or(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    /** Several values in one field. */
    private List<String> texts(ListColumn column) {
        return Stream.of(text(column).split("[;|]", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    static NameKind kind(String written) {
        return switch (written.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "person", "individual", "naturalperson", "p", "个人" -> NameKind.PERSON;
            case "firm",
                    "business",
                    "company",
                    "organization",
                    "organisation",
                    "entity",
                    "legalentity",
                    "publicbody",
                    "vessel",
                    "aircraft",
                    "airplane",
                    "b",
                    "企业" -> NameKind.FIRM;
            default -> NameKind.UNKNOWN;
        };
    }

    private List<String> names() {
        return Stream.concat(Stream.of(text(ListColumn.NAME)), texts(ListColumn.ALIASES).stream())
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Numbers with their scheme in front, {@code passport:AB12}, or without; and those of columns of their own. */
    private NavigableSet<IdentifierKey> identifiers() {
        NavigableSet<IdentifierKey> identifiers = new TreeSet<>();
        for (String written : texts(ListColumn.IDENTIFIERS)) {
            int colon = written.indexOf(':');
            boolean schemed = colon > 0 && colon < written.length() - 1;
            add(
                    identifiers,
                    schemed ? written.substring(0, colon) : IdentifierKey.ANY,
                    written.substring(schemed ? colon + 1 : 0));
        }
        texts(ListColumn.REGISTRATION).forEach(written -> add(identifiers, "registration", written));
        texts(ListColumn.IDENTITY).forEach(written -> add(identifiers, "identity", written));
        texts(ListColumn.PHONES).forEach(written -> add(identifiers, "phone", written));
        return identifiers;
    }

    private void add(NavigableSet<IdentifierKey> identifiers, String scheme, String written) {
        String plain = scheme.strip().toLowerCase(Locale.ROOT);
        identifiers.add(new IdentifierKey(plain, defaults.keys().key(plain, written.strip())));
    }

    private NavigableSet<String> devices() {
        NavigableSet<String> devices = new TreeSet<>();
        texts(ListColumn.DEVICES).forEach(written -> devices.add(defaults.keys().key("device", written)));
        return devices;
    }

    private List<Birth> births() {
        List<Birth> births = new ArrayList<>();
        for (String written : texts(ListColumn.BIRTH)) {
            Births.of(written)
                    .ifPresentOrElse(
                            births::add,
                            () -> remarks.add(
                                    ListReason.LIST_BIRTH_UNREAD.with("entry", text(ListColumn.ID), "value", written)));
        }
        return births;
    }

    private NavigableSet<String> countries() {
        NavigableSet<String> countries = new TreeSet<>();
        for (String written : texts(ListColumn.COUNTRIES)) {
            Countries.code(written)
                    .ifPresentOrElse(
                            countries::add,
                            () -> remarks.add(ListReason.LIST_COUNTRY_UNKNOWN.with(
                                    "entry", text(ListColumn.ID), "value", written)));
        }
        return countries;
    }

    private Optional<Instant> instant(ListColumn column) throws Rejected {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> instant = Days.of(text);
        if (instant.isEmpty()) {
            throw new Rejected(ListReason.LIST_DATE.with("column", column.word(), "value", text));
        }
        return instant;
    }

    private int version() throws Rejected {
        String text = or(text(ListColumn.VERSION), "1");
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new Rejected(ListReason.LIST_VERSION.with("value", text));
        }
        return Integer.parseInt(text);
    }

    /** The comment, and the addresses, which are not compared. */
    private String comment() {
        String addresses = text(ListColumn.ADDRESSES);
        String comment = text(ListColumn.COMMENT);
        return addresses.isEmpty() ? comment : comment.isEmpty() ? addresses : comment + "; " + addresses;
    }
}
