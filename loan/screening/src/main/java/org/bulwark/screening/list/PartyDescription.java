package org.bulwark.screening.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.bulwark.screening.name.NameKind;

/**
 * What is known of a party for screening, be it the one that applies or the one on a list:
 * {@code PartyDescription.person("Ivan Petrov").born(1970).from("RU").identifiedBy("identity", hash)}.
 *
 * @param kind whose names they are
 * @param names all names, the main one first; empty where only keys are known
 * @param identifiers numbers that only this party has
 * @param births what is said of the birth; more than one where sources contradict each other
 * @param countries ISO 3166 codes of two capital letters, of nationality, residence or registration
 * @param devices keys of devices
 */
public record PartyDescription(
        NameKind kind,
        List<String> names,
        NavigableSet<IdentifierKey> identifiers,
        List<Birth> births,
        NavigableSet<String> countries,
        NavigableSet<String> devices) {

    /** Copies what it is given; countries become capitals. */
    public PartyDescription {
        names = List.copyOf(names);
        identifiers = Collections.unmodifiableNavigableSet(new TreeSet<>(identifiers));
        births = List.copyOf(births);
        NavigableSet<String> capitals = new TreeSet<>();
        countries.forEach(country -> capitals.add(country.strip().toUpperCase(Locale.ROOT)));
        countries = Collections.unmodifiableNavigableSet(capitals);
        devices = Collections.unmodifiableNavigableSet(new TreeSet<>(devices));
    }

    /** Nothing is known but the kind. */
    public static PartyDescription of(NameKind kind) {
        return new PartyDescription(kind, List.of(), new TreeSet<>(), List.of(), new TreeSet<>(), new TreeSet<>());
    }

    /** A human being. */
    public static PartyDescription person(String name) {
        return of(NameKind.PERSON).named(name);
    }

    /** A firm. */
    public static PartyDescription firm(String name) {
        return of(NameKind.FIRM).named(name);
    }

    /** Known by another name besides. */
    public PartyDescription named(String name) {
        return new PartyDescription(kind, with(names, name), identifiers, births, countries, devices);
    }

    /** With a number of its own. */
    public PartyDescription identifiedBy(String scheme, String key) {
        NavigableSet<IdentifierKey> more = new TreeSet<>(identifiers);
        more.add(new IdentifierKey(scheme, key));
        return new PartyDescription(kind, names, more, births, countries, devices);
    }

    /** Born in a year. */
    public PartyDescription born(int year) {
        return new PartyDescription(kind, names, identifiers, with(births, Birth.in(year)), countries, devices);
    }

    /** Born on a day. */
    public PartyDescription born(LocalDate date) {
        return new PartyDescription(kind, names, identifiers, with(births, Birth.on(date)), countries, devices);
    }

    /** Of a country. */
    public PartyDescription from(String country) {
        return new PartyDescription(kind, names, identifiers, births, with(countries, country), devices);
    }

    /** Using a device. */
    public PartyDescription using(String device) {
        return new PartyDescription(kind, names, identifiers, births, countries, with(devices, device));
    }

    private static <T> List<T> with(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }

    private static NavigableSet<String> with(NavigableSet<String> some, String more) {
        NavigableSet<String> all = new TreeSet<>(some);
        all.add(more);
        return all;
    }

    /** Counts only: names and births are personal, and this may be logged. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " of " + names.size() + " names, " + identifiers.size()
                + " identifiers, " + devices.size() + " devices";
    }
}
