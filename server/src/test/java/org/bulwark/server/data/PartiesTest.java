package org.bulwark.server.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bulwark.basics.party.PartyName;
import org.bulwark.basics.party.Phone;
import org.bulwark.basics.party.RegistrationNumber;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(TestServer.class)
class PartiesTest {

    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

    @Test
    void whoeverComesAgainWithTheSameNumberIsTheSameParty(Server server) {
        String number = number();
        KnownParty first = one(server, introduced(PartyKind.PERSON, "Zhang Wei", number));
        KnownParty again = one(server, introduced(PartyKind.PERSON, "Wei Zhang", number));
        assertThat(again).isEqualTo(first);
        assertThat(first.label()).isEqualTo("Z*** W***");
        assertThat(one(server, introduced(PartyKind.BUSINESS, "Zhang Wei Ltd", number)))
                .as("a firm's number is not a person's")
                .isNotEqualTo(first);
    }

    @Test
    void oneBatchMakesAPartyOnce(Server server) {
        Applicant same = introduced(PartyKind.BUSINESS, "Hangzhou Silk Ltd", number());
        List<@Nullable KnownParty> found = many(server, List.of(same, same, new Applicant.Known(UUID.randomUUID())));
        assertThat(found.get(0)).isNotNull().isEqualTo(found.get(1));
        assertThat(found.get(2)).isNull();
    }

    @Test
    void whatIsPersonalIsNowhereInTheTablesInTheClear(Server server) {
        KnownParty party = one(server, introduced(PartyKind.PERSON, "Xanthippe Quillfeather", number()));
        String row = server.part(JdbcClient.class)
                .sql("select p::text || encode(p.sealed, 'escape') from data.party p where id = ?")
                .param(party.id())
                .query((r, n) -> r.getString(1))
                .single();
        assertThat(row).doesNotContainIgnoringCase("xanthippe").doesNotContain("13812345678");
        Identity identity = Objects.requireNonNull(
                server.part(Parties.class).identities(List.of(party.id())).get(party.id()));
        assertThat(identity.name().value()).isEqualTo("Xanthippe Quillfeather");
    }

    @Test
    void aNameIsFoundByItsWordsAndChineseByPairs() {
        assertThat(Identity.words("Müller & Söhne GmbH")).containsExactly("müller", "söhne", "gmbh");
        assertThat(Identity.words("杭州丝绸")).containsExactly("杭州", "州丝", "丝绸");
        assertThat(Identity.words("李雷")).containsExactly("李雷");
    }

    private static Applicant introduced(PartyKind kind, String name, String number) {
        return new Applicant.Introduced(
                kind,
                new Identity(
                        new PartyName(name),
                        new RegistrationNumber(number),
                        Optional.of(new Phone("13812345678")),
                        Optional.empty()));
    }

    private static String number() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 18);
    }

    private static KnownParty one(Server server, Applicant applicant) {
        return Objects.requireNonNull(many(server, List.of(applicant)).getFirst());
    }

    private static List<@Nullable KnownParty> many(Server server, List<Applicant> applicants) {
        server.part(JdbcClient.class)
                .sql("insert into data.branch values ('T001', 'Test branch') on conflict do nothing")
                .update();
        return Objects.requireNonNull(server.part(TransactionTemplate.class)
                .execute(status -> server.part(Parties.class)
                        .of(applicants, applicants.stream().map(a -> "T001").toList(), NOW)));
    }
}
