package org.bulwark.trust.log.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.bulwark.basics.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes are signed and read as the standard's examples are, and no byte of one can be altered. */
class SignedNoteTest {

    /** The example in the documentation of Go's package sumdb/note. */
    private static final String SIGNER =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;

    private static final String SIGNED = TEXT + """

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final VerifierKey KEY = VerifierKey.parse(VERIFIER);
    private static final SignerKey OTHER = SignerKey.fromSeed("EnochRoot", seed(5));

    @Test
    void thePublishedExampleIsSignedToTheByte() {
        SignerKey signer = SignerKey.parse(SIGNER);
        assertThat(signer.verifier()).isEqualTo(KEY).hasToString(VERIFIER);
        assertThat(signer.secret()).isEqualTo(SIGNER);
        assertThat(SignedNote.sign(TEXT, signer).bytes()).isEqualTo(bytes(SIGNED));
    }

    @Test
    void thePublishedExampleIsReadAndVerified() {
        SignedNote note = SignedNote.parse(bytes(SIGNED));
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.verify(List.of(OTHER.verifier(), KEY))).containsExactly(KEY);
    }

    @Test
    void noByteOfASignedNoteCanBeAltered() {
        byte[] note = bytes(SIGNED);
        for (int at = 0; at < note.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = note.clone();
                flipped[at] ^= (byte) (1 << bit);
                assertThatThrownBy(() -> SignedNote.parse(flipped).verify(List.of(KEY)))
                        .isInstanceOf(ProblemException.class);
            }
            byte[] cut = Arrays.copyOf(note, at);
            assertThatThrownBy(() -> SignedNote.parse(cut).verify(List.of(KEY))).isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void severalMaySignAndThoseUnknownAreIgnored() {
        SignedNote note = SignedNote.parse(bytes(SIGNED)).signedAlsoBy(OTHER);
        assertThat(SignedNote.parse(note.bytes())).isEqualTo(note);
        assertThat(note.verify(List.of(KEY))).containsExactly(KEY);
        assertThat(note.verify(List.of(OTHER.verifier()))).containsExactly(OTHER.verifier());
        assertThat(note.verify(List.of(OTHER.verifier(), KEY))).containsExactly(KEY, OTHER.verifier());
        VerifierKey namesake = SignerKey.fromSeed("PeterNeumann", seed(9)).verifier();
        assertThatThrownBy(() -> note.verify(List.of(namesake)))
                .hasMessageContaining("log/note-unverified")
                .hasMessageContaining("PeterNeumann, EnochRoot");
        assertThatThrownBy(() -> note.verify(List.of())).hasMessageContaining("log/note-unverified");
    }

    @Test
    void oneWrongSignatureOfAKnownKeySpoilsTheNote() {
        NoteSignature ofAnotherText = OTHER.sign("another text\n");
        SignedNote note = new SignedNote(
                TEXT, List.of(SignedNote.parse(bytes(SIGNED)).signatures().getFirst(), ofAnotherText));
        assertThat(note.verify(List.of(KEY))).containsExactly(KEY);
        assertThatThrownBy(() -> note.verify(List.of(KEY, OTHER.verifier())))
                .hasMessageContaining("log/note-unverified");
    }

    @Test
    void aTextMayHoldEmptyLinesAndEveryScript() {
        String text = "\n\nOgnuno sta solo\n\ned è subito sera 夜\n\n";
        SignedNote note = SignedNote.parse(SignedNote.sign(text, OTHER).bytes());
        assertThat(note.text()).isEqualTo(text);
        assertThat(note.verify(List.of(OTHER.verifier()))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "text\n",
                "text\n\n",
                "text\n\n\n",
                "text\n\n— name AAAAAAA=",
                "text\n\n— name AAAAAAA=\r\n",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n— name\n",
                "text\n\n— name AAAA\n",
                "text\n\n— name AAAAAAA\n",
                "text\n\n— name AAAAAAB=\n",
                "text\n\n— na+me AAAAAAA=\n",
                "text\n\n— name AAAAAAA= more\n",
                "te\txt\n\n— name AAAAAAA=\n"
            })
    void whatIsNoNoteIsRefused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(bytes(note))).hasMessageContaining("log/note-malformed");
    }

    @Test
    void brokenUtf8AndEndlessNotesAreRefused() {
        byte[] latin = SIGNED.replace("problem", "probl\u00e8m").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> SignedNote.parse(latin)).hasMessageContaining("log/note-malformed");
        assertThatThrownBy(() -> SignedNote.parse(new byte[(1 << 20) + 1])).hasMessageContaining("log/note-malformed");
        String line = "— name AAAAAAA=\n";
        assertThat(SignedNote.parse(bytes("t\n\n" + line.repeat(100))).signatures())
                .hasSize(100);
        assertThatThrownBy(() -> SignedNote.parse(bytes("t\n\n" + line.repeat(101))))
                .hasMessageContaining("log/note-malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n",
                "x+00000000+Af//////////////////////////////////////////"
            })
    void whatIsNoVerifierKeyIsRefused(String key) {
        assertThatThrownBy(() -> VerifierKey.parse(key)).hasMessageContaining("log/key-malformed");
    }

    @Test
    void aSecretIsNotShownWhereItIsNotAskedFor() {
        assertThat(OTHER).hasToString("the secret key of " + OTHER.verifier());
        String broken = SIGNER.replace("c74f20a3", "c74f20a4");
        assertThatThrownBy(() -> SignerKey.parse(broken))
                .hasMessageContaining("log/key-malformed")
                .hasMessageNotContaining("AYEKFALV");
        assertThatThrownBy(() -> SignerKey.parse("PRIVATE+KEY+a")).hasMessageContaining("log/key-malformed");
        assertThatThrownBy(() -> SignerKey.fromSeed("with space", seed(1))).hasMessageContaining("log/key-malformed");
        assertThatThrownBy(() -> SignerKey.fromSeed("no\u2003space", seed(1)))
                .hasMessageContaining("log/key-malformed");
    }

    private static byte[] seed(int value) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) value);
        return seed;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
