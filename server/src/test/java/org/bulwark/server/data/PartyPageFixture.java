package org.bulwark.server.data;

import java.util.Map;
import java.util.Set;
import org.bulwark.server.Server;
import org.bulwark.server.access.guard.BranchFixture;
import org.bulwark.server.sample.TestBank;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A party of one of the sample bank's branches. */
@NullMarked
final class PartyPageFixture implements BranchFixture {

    @Override
    public Set<String> endpoints() {
        return Set.of("GET /data/parties/{id}", "POST /data/parties/{id}");
    }

    @Override
    public Map<String, String> make(Server server, String branch) {
        TestBank.in(server);
        String id = server.part(JdbcClient.class)
                .sql("select id::text from data.party where branch like 'B0%' order by id limit 1")
                .query(String.class)
                .single();
        return Map.of("id", id);
    }

    @Override
    public Map<String, String> form(String endpoint) {
        return Map.of("purpose", "CONTACT");
    }
}
