package org.bulwark.server.access.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.BulwarkProperties;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.database.FolderLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(TestServer.class)
class MasterRotationTest {

    private static byte[] wrapped(Server server, UUID party) {
        return server.part(JdbcClient.class)
                .sql("select wrapped from access.party_key where party = ?")
                .param(party)
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    @Test
    void afterANewMasterKeyEverythingStillOpensAndEveryKeyIsWrappedAnew(Server server) {
        PersonalVault vault = server.part(PersonalVault.class);
        UUID party = UUID.randomUUID();
        UUID erased = UUID.randomUUID();
        vault.newKeys(List.of(party, erased)).save(List.of(party, erased));
        byte[] sealed = vault.seal(party, "李小龙".getBytes(UTF_8), "identity");
        byte[] house = server.part(HouseVault.class).seal("waiting".getBytes(UTF_8), "room");
        vault.erase(erased);
        byte[] before = wrapped(server, party);

        assertThat(server.part(MasterRotation.class).rotate("test")).isPositive();

        assertThat(wrapped(server, party)).isNotEqualTo(before);
        assertThat(vault.open(party, sealed, "identity")).isEqualTo("李小龙".getBytes(UTF_8));
        assertThat(server.part(HouseVault.class).open(house, "room")).isEqualTo("waiting".getBytes(UTF_8));
        assertThat(vault.isErased(erased)).isTrue();
    }

    @Test
    void aRotationThatIsKilledAnywhereLosesNothingAndIsDoneByTheNext(Server server) {
        PersonalVault vault = server.part(PersonalVault.class);
        HouseKeys keys = server.part(HouseKeys.class);
        MasterRotation rotation = server.part(MasterRotation.class);
        List<UUID> parties = Stream.generate(UUID::randomUUID).limit(2_500).toList();
        PersonalVault.NewKeys made = vault.newKeys(parties);
        made.save(parties);
        Map<UUID, byte[]> sealed =
                parties.stream().collect(Collectors.toMap(p -> p, p -> made.seal(p, bytes(p), "identity")));

        keys.rotate(); // killed here: a new key, and nothing is wrapped with it
        opensAfresh(server, sealed);
        List<UUID> first = rotation.rewrap(new UUID(0, 0)); // killed here: some are, and some are not
        assertThat(first).isNotEmpty();
        opensAfresh(server, sealed);

        assertThat(rotation.rotate("test")).isGreaterThanOrEqualTo(parties.size());
        assertThat(rotation.rewrap(new UUID(0, 0))).isEmpty();
        opensAfresh(server, sealed);
    }

    /** A process that begins now, with the keys as they lie in the folder and nothing in memory. */
    private static void opensAfresh(Server server, Map<UUID, byte[]> sealed) {
        PersonalVault fresh =
                new PersonalVault(server.part(JdbcClient.class), new HouseKeys(server.part(BulwarkProperties.class)));
        fresh.prepare(sealed.keySet());
        sealed.forEach((party, bytes) ->
                assertThat(fresh.open(party, bytes, "identity")).isEqualTo(bytes(party)));
    }

    private static byte[] bytes(UUID party) {
        return party.toString().getBytes(UTF_8);
    }

    @Test
    void aKeyThatAnotherProcessMadeIsUsedAtOnce(Server server) throws Exception {
        HouseKeys here = server.part(HouseKeys.class);
        new HouseKeys(server.part(BulwarkProperties.class)).rotate();
        byte[] sealed = here.master().encrypt(bytes(new UUID(1, 2)), new byte[0]);
        assertThat(sealed).startsWith(new HouseKeys(server.part(BulwarkProperties.class)).newest());
    }

    @Test
    void twoRotationsAtOnceAreOneTooMany(Server server) throws Exception {
        try (AutoCloseable _ =
                FolderLock.of(server.part(BulwarkProperties.class).folder().resolve("keys"))) {
            assertThatThrownBy(() -> server.part(MasterRotation.class).rotate("test"))
                    .hasMessageContaining("vault/keys-in-use");
        }
    }

    @Test
    void theKeysAreForTheirOwnerOnly(Server server) throws Exception {
        Path keys = server.part(BulwarkProperties.class).folder().resolve("keys");
        for (String file : List.of("master.json", "index.key", "tokens.json")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void personalDataAreShownOnlyToThoseWhoMayAndWhoHaveJustProvedIt(Server server) {
        Unmasking unmasking = server.part(Unmasking.class);
        UUID party = UUID.randomUUID();
        AtomicBoolean opened = new AtomicBoolean();
        for (Caller refused : List.of(
                caller(UserRole.MODELLER, Instant.now()),
                caller(UserRole.OFFICER, Instant.now().minus(Duration.ofMinutes(6))))) {
            assertThatThrownBy(() -> unmasking.show(refused, party, "phone", Unmasking.Purpose.CONTACT, () -> {
                        opened.set(true);
                        return "13812345678";
                    }))
                    .isInstanceOf(ProblemException.class);
        }
        assertThat(opened).isFalse();
        assertThat(unmasking.show(
                        caller(UserRole.OFFICER, Instant.now()),
                        party,
                        "phone",
                        Unmasking.Purpose.CONTACT,
                        () -> "13812345678"))
                .isEqualTo("13812345678");
    }

    private static Caller caller(UserRole role, Instant authenticatedAt) {
        return new Caller(
                UUID.randomUUID(),
                "somebody",
                "Somebody",
                Set.of(role),
                Set.of(),
                authenticatedAt,
                Caller.Means.SESSION);
    }
}
