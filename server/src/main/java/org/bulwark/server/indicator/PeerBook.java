package org.bulwark.server.indicator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.indicator.peer.PeerRanks;
import org.bulwark.indicator.peer.PeerSpread;
import org.bulwark.indicator.value.Peers;
import org.bulwark.server.access.vault.HouseVault;
import org.bulwark.server.data.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How the values of indicators are spread among the parties of each industry and of the whole bank, as refreshes of all parties find it.
 * Whoever reads at an instant compares with the newest spread that was made before it.
 */
@Repository
public class PeerBook {

    /** The name of the group of all parties. */
    public static final String ALL = "";

    private static final int MOST_OPEN = 200;

    private final JdbcClient database;
    private final HouseVault house;
    private final Profiles profiles;
    private final Cache<Group, PeerSpread> open =
            Caffeine.newBuilder().maximumSize(MOST_OPEN).build();

    private record Group(UUID refresh, String industry) {}

    private final Cache<UUID, List<String>> ranked =
            Caffeine.newBuilder().maximumSize(MOST_OPEN).build();

    PeerBook(JdbcClient database, HouseVault house, Profiles profiles) {
        this.database = database;
        this.house = house;
        this.profiles = profiles;
    }

    /**
     * The peers of a party at an instant: those of its industry where enough of them have a value, else all parties.
     *
     * @param instant in microseconds
     */
    public Peers of(UUID party, long instant) {
        return of(profiles.of(party, instant).industry().orElse(ALL), instant);
    }

    /** The peers in an industry at an instant. */
    Peers of(String industry, long instant) {
        Optional<UUID> refresh = database.sql("select id from indicator.refresh where finished_at <= ?"
                        + " order by finished_at desc, id desc limit 1")
                .param(instant)
                .query(UUID.class)
                .optional();
        if (refresh.isEmpty()) {
            return Peers.NONE;
        }
        List<String> names = ranked.get(refresh.get(), this::ranked);
        PeerSpread all = spread(new Group(refresh.get(), ALL), names);
        return new PeerRanks(industry.equals(ALL) ? all : spread(new Group(refresh.get(), industry), names), all);
    }

    private List<String> ranked(UUID refresh) {
        return database.sql("select ranked from indicator.refresh where id = ?")
                .param(refresh)
                .query((row, n) -> List.of((String[]) row.getArray(1).getArray()))
                .single();
    }

    private PeerSpread spread(Group group, List<String> names) {
        return open.get(
                group,
                one -> kept(one.refresh, names, List.of(one.industry))
                        .getOrDefault(one.industry, PeerSpread.of(names)));
    }

    /** The spreads that a refresh has kept so far, of some industries. */
    public Map<String, PeerSpread> kept(UUID refresh, List<String> ranked, Collection<String> wanted) {
        Map<String, PeerSpread> spreads = new HashMap<>();
        database.sql("select industry, sealed from indicator.peers where refresh = ? and industry = any (?)")
                .param(refresh)
                .param(wanted.toArray(String[]::new))
                .query((ResultSet row) -> {
                    String industry = row.getString(1);
                    byte[] bytes = house.open(row.getBytes(2), context(refresh, industry));
                    spreads.put(industry, PeerSpread.read(bytes, ranked));
                });
        return spreads;
    }

    /** Keeps spreads of a refresh, in the transaction under way. */
    public void keep(UUID refresh, Map<String, PeerSpread> spreads) {
        spreads.forEach((industry, spread) -> database.sql(
                        "insert into indicator.peers (refresh, industry, parties, sealed) values (?, ?, ?, ?)"
                                + " on conflict (refresh, industry)"
                                + " do update set parties = excluded.parties, sealed = excluded.sealed")
                .params(refresh, industry, spread.parties(), house.seal(spread.bytes(), context(refresh, industry)))
                .update());
    }

    /** Drops the spreads of a refresh that are of too few parties to rank anybody among: nobody shall read one customer out of them. */
    public void dropSmall(UUID refresh) {
        database.sql("delete from indicator.peers where refresh = ? and parties < ?")
                .params(refresh, PeerRanks.LEAST)
                .update();
    }

    private static String context(UUID refresh, String industry) {
        return "peers/" + refresh + "/" + industry;
    }
}
