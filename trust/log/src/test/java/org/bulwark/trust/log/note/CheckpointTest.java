package org.bulwark.trust.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bulwark.trust.log.tree.Hash;
import org.bulwark.trust.log.tree.TreeHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checkpoints as c2sp.org/tlog-checkpoint writes them. */
class CheckpointTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final SignerKey KEY = SignerKey.fromSeed("example.com/behind-the-sofa", new byte[32]);

    @Test
    void theExampleOfTheStandardIsReadAndWritten() {
        String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
        Checkpoint checkpoint = Checkpoint.parse(text);
        assertThat(checkpoint)
                .isEqualTo(Checkpoint.of(
                        "example.com/behind-the-sofa",
                        new TreeHead(20_852_163, Hash.parse(ROOT).orElseThrow())));
        assertThat(checkpoint.text()).isEqualTo(text);
    }

    @Test
    void theEmptyLogHasACheckpointToo() {
        Checkpoint checkpoint = Checkpoint.of("log.example", TreeHead.EMPTY);
        assertThat(checkpoint.text()).isEqualTo("log.example\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    }

    @Test
    void whatWasSignedIsOpenedWithTheKeyOfTheLogItself() {
        Checkpoint checkpoint = Checkpoint.of(KEY.verifier().name(), TreeHead.EMPTY);
        SignerKey witness = SignerKey.fromSeed("witness.example", new byte[32]);
        SignedNote note = checkpoint.sign(KEY, witness);
        assertThat(Checkpoint.open(note, List.of(KEY.verifier(), witness.verifier())))
                .isEqualTo(checkpoint);
        assertThatThrownBy(() -> Checkpoint.open(note, List.of(witness.verifier())))
                .hasMessageContaining("log/note-unverified")
                .hasMessageContaining("witness.example");
    }

    @Test
    void extensionsAreKept() {
        Checkpoint checkpoint = new Checkpoint("log.example", TreeHead.EMPTY, List.of("one", "two 2"));
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
        assertThatThrownBy(() -> new Checkpoint("log.example", TreeHead.EMPTY, List.of("")))
                .hasMessageContaining("log/checkpoint-malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\n",
                "a\n1\n",
                "a\n1\n" + ROOT,
                "\n1\n" + ROOT + "\n",
                "a\n01\n" + ROOT + "\n",
                "a\n-1\n" + ROOT + "\n",
                "a\n+1\n" + ROOT + "\n",
                "a\n1 \n" + ROOT + "\n",
                "a\n١\n" + ROOT + "\n",
                "a\n99999999999999999999\n" + ROOT + "\n",
                "a\n999999999999999999\n" + ROOT + "\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jx\n",
                "a\n1\n" + ROOT + "\n\n",
                "a\n1\n" + ROOT + "\n\nx\n",
                "— a\n1\n" + ROOT + "\n"
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).hasMessageContaining("log/checkpoint-malformed");
    }
}
