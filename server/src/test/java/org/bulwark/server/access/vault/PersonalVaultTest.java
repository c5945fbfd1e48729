package org.bulwark.server.access.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.bulwark.basics.ProblemException;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(TestServer.class)
class PersonalVaultTest {

    private static final byte[] CONTENT = "李小龙, 13812345678".getBytes(UTF_8);

    @Test
    void whatIsSealedOpensForThePartyAndThePlaceItWasSealedFor(Server server) {
        PersonalVault vault = server.part(PersonalVault.class);
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        vault.newKeys(List.of(one, other)).save(List.of(one, other));
        byte[] sealed = vault.seal(one, CONTENT, "party");
        assertThat(vault.open(one, sealed, "party")).isEqualTo(CONTENT);
        assertThat(new String(sealed, UTF_8)).doesNotContain("13812345678");
        assertThatThrownBy(() -> vault.open(other, sealed, "party"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("vault/not-opening");
        assertThatThrownBy(() -> vault.open(one, sealed, "evidence"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("vault/not-opening");
    }

    @Test
    void anErasedPartyCanNeverBeReadAgain(Server server) {
        PersonalVault vault = server.part(PersonalVault.class);
        UUID party = UUID.randomUUID();
        vault.newKeys(List.of(party)).save(List.of(party));
        byte[] sealed = vault.seal(party, CONTENT, "party");
        vault.erase(party);
        assertThat(vault.isErased(party)).isTrue();
        assertThatThrownBy(() -> vault.open(party, sealed, "party"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("vault/erased");
    }

    @Test
    void whoBeganToReadBeforeAnErasureDoesNotKeepTheKey(Server server) {
        PersonalVault vault = server.part(PersonalVault.class);
        UUID party = UUID.randomUUID();
        vault.newKeys(List.of(party)).save(List.of(party));
        byte[] sealed = vault.seal(party, CONTENT, "party");
        TransactionTemplate snapshot = new TransactionTemplate(server.part(PlatformTransactionManager.class));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.executeWithoutResult(status -> {
            assertThat(vault.isErased(party)).isFalse(); // the snapshot is taken
            CompletableFuture.runAsync(() -> vault.erase(party)).join();
            vault.prepare(List.of(party));
        });
        assertThat(vault.canSeal(party)).isFalse();
        assertThatThrownBy(() -> vault.open(party, sealed, "party"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("vault/erased");
    }

    @Test
    void aHashIsTheSameForOnePurposeAndTellsNothingAcrossPurposes(Server server) {
        BlindIndex index = server.part(BlindIndex.class);
        assertThat(index.of(BlindIndex.Purpose.PHONE, "13812345678"))
                .isEqualTo(index.of(BlindIndex.Purpose.PHONE, "13812345678"))
                .isNotEqualTo(index.of(BlindIndex.Purpose.DEVICE, "13812345678"))
                .hasSize(16);
    }
}
