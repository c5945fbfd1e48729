package org.bulwark.bank.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bulwark.bank.chance.Stream;
import org.bulwark.bank.chance.Topic;
import org.bulwark.bank.identity.Misspelling;
import org.bulwark.bank.population.Party;
import org.bulwark.bank.portfolio.SamplePortfolio;
import org.bulwark.basics.party.Business;

/**
 * Screening lists of the sample bank, as CSV text: UTF-8, a header, every field in double quotes, lines ended by a line feed.
 *
 * <p>Lists of parties have the columns {@code entry_id, kind, name, other_names, identifiers, reason, source, listed_on, expires}: kind is
 * {@code business} or {@code person}, other names are parted by a vertical bar, dates are ISO 8601, and identifiers and expires may be
 * empty. The device list has {@code entry_id, device_id, reason, source, listed_on, expires}.
 */
public final class SampleLists {

    /** The numbers of parties that are no customers begin here; some of them are listed, and some of those apply. */
    private static final long STRANGERS = 1_000_000_000L;

    private static final int SANCTIONED = 400;
    private static final int RINGS = 40;
    private static final LocalDate EARLIEST = LocalDate.of(2018, 1, 1);
    private static final String HEADER =
            line("entry_id", "kind", "name", "other_names", "identifiers", "reason", "source", "listed_on", "expires");
    private static final String DEVICE_HEADER =
            line("entry_id", "device_id", "reason", "source", "listed_on", "expires");

    private final SamplePortfolio portfolio;

    private SampleLists(SamplePortfolio portfolio) {
        this.portfolio = portfolio;
    }

    /** The lists that fit a portfolio. */
    public static SampleLists of(SamplePortfolio portfolio) {
        return new SampleLists(portfolio);
    }

    /** The bank's own blacklist: one customer in five hundred, and fifty strangers; with numbers, and names as they should be. */
    public String blacklist() {
        List<String> reasons = List.of("fraud", "forged documents", "wilful default");
        return list("BL", reasons, chosen(500, 0), strangers(50, SANCTIONED));
    }

    /** The bank's grey list: one customer in two hundred, under the name somebody remembered; half of them without a number. */
    public String greylist() {
        List<String> reasons = List.of("late payer elsewhere", "lawsuit pending", "address not confirmed");
        return list("GL", reasons, chosen(200, 1), List.of());
    }

    /**
     * A list of the kind that states publish: four hundred strangers with other spellings and hardly a number, and two customers by
     * mischance.
     */
    public String sanctions() {
        List<String> reasons = List.of("asset freeze", "trade restriction", "arms embargo");
        List<Party> few = chosen(500, 2).stream().limit(2).toList();
        return list("SL", reasons, few, strangers(SANCTIONED, 0));
    }

    /** Devices that were used for fraud: those of the rings, and of one customer in a thousand. */
    public String devices() {
        StringBuilder csv = new StringBuilder(DEVICE_HEADER);
        List<String> devices = new ArrayList<>();
        for (int ring = 0; ring < RINGS; ring += 2) {
            devices.add(ringDevice(ring));
        }
        chosen(1000, 3).forEach(party -> devices.add(portfolio.identities().device(party)));
        for (int i = 0; i < devices.size(); i++) {
            LocalDate listed = EARLIEST.plusDays(37L * i % 2000);
            csv.append(line(id("DL", i), devices.get(i), "used for fraud", "own findings", listed.toString(), ""));
        }
        return csv.toString();
    }

    /** Somebody who stands on the list of sanctions; i of any size. */
    public Party listed(long i) {
        return stranger(i % SANCTIONED);
    }

    /** The device that a ring of fraudsters shares; every second ring's is listed. */
    public String ringDevice(long ring) {
        return String.format(Locale.ROOT, "dev-f%014x", (ring % RINGS) * 0x9E3779B97FL);
    }

    private String list(String prefix, List<String> reasons, List<Party> customers, List<Party> strangers) {
        List<Party> all = new ArrayList<>(customers);
        all.addAll(strangers);
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < all.size(); i++) {
            csv.append(entry(prefix, i, all.get(i), reasons));
        }
        return csv.toString();
    }

    private String entry(String prefix, int i, Party party, List<String> reasons) {
        Stream stream = stream(prefix.hashCode() * 1_000_003L + i);
        org.bulwark.basics.party.Party identity = portfolio.identities().of(party);
        String name = identity.name().value();
        boolean exact = prefix.equals("BL");
        boolean numbered = exact || stream.chance(prefix.equals("SL") ? 0.1 : 0.5);
        String written = exact ? name : Misspelling.of(name, stream);
        String heard = Misspelling.of(name, stream);
        boolean alsoHeard = stream.chance(0.3) && !heard.equals(written);
        LocalDate listed = EARLIEST.plusDays(stream.between(0, 2000));
        boolean expires = stream.chance(0.4);
        return line(
                id(prefix, i),
                identity instanceof Business ? "business" : "person",
                written,
                alsoHeard ? heard : "",
                numbered ? identity.number().value() : "",
                reasons.get(stream.between(0, reasons.size() - 1)),
                prefix.equals("SL") ? "consolidated list (invented)" : "own findings",
                listed.toString(),
                expires ? listed.plusYears(stream.between(2, 10)).toString() : "");
    }

    /** One customer in so many, at least one where there are customers; another choice for every list. */
    private List<Party> chosen(int oneIn, int list) {
        List<Party> chosen = new ArrayList<>();
        for (long block = 0; block < portfolio.customers(); block += oneIn) {
            int size = (int) Math.min(oneIn, portfolio.customers() - block);
            long k = block + stream(-1 - block * 4 - list).between(0, size - 1);
            chosen.add(portfolio.book().population().customer(k));
        }
        return chosen;
    }

    private List<Party> strangers(int count, int from) {
        List<Party> strangers = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            strangers.add(stranger(i));
        }
        return strangers;
    }

    private Party stranger(long i) {
        return portfolio.book().population().customer(STRANGERS + i);
    }

    private Stream stream(long number) {
        return Stream.of(portfolio.book().population().economy().seed(), Topic.LISTING, number);
    }

    private static String id(String prefix, int i) {
        return String.format(Locale.ROOT, "%s-%05d", prefix, i + 1);
    }

    private static String line(String... fields) {
        return Arrays.stream(fields)
                        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\n";
    }
}
