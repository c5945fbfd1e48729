package org.bulwark.trust.log.note;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bulwark.basics.ProblemException;
import org.bulwark.trust.log.LogProblem;
import org.bulwark.trust.log.tree.Hash;
import org.bulwark.trust.log.tree.TreeHead;

/**
 * What a log says of itself when it signs: its name and its head. Everything before it can be checked against it for ever.
 *
 * @param origin the name of the log, and of the key that signs for it
 * @param head how many entries there are, and their root
 * @param extensions further lines; other logs may have some, ours has none
 */
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    /** Checks that every part can stand in a line: {@link LogProblem#CHECKPOINT_MALFORMED}. */
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (origin.isBlank() || origin.contains("\n") || origin.startsWith(NoteSignature.BEGIN)) {
            throw malformed("its origin is '" + origin + "'");
        }
        if (extensions.stream().anyMatch(line -> line.isEmpty() || line.contains("\n"))) {
            throw malformed("an extension is empty or has several lines");
        }
    }

    /** A checkpoint without extensions. */
    public static Checkpoint of(String origin, TreeHead head) {
        return new Checkpoint(origin, head, List.of());
    }

    /**
     * The checkpoint in a note, signed by a known key of the log's own name: {@link LogProblem#NOTE_UNVERIFIED},
     * {@link LogProblem#CHECKPOINT_MALFORMED}.
     */
    public static Checkpoint open(SignedNote note, Collection<VerifierKey> known) {
        List<VerifierKey> signers = note.verify(known);
        Checkpoint checkpoint = parse(note.text());
        if (signers.stream().noneMatch(key -> key.name().equals(checkpoint.origin()))) {
            throw LogProblem.NOTE_UNVERIFIED.with(
                    "The checkpoint is of the log '" + checkpoint.origin() + "', but signed by "
                            + signers.stream().map(VerifierKey::name).collect(Collectors.joining(", ")) + ".",
                    "Give the verifier key of that log.");
        }
        return checkpoint;
    }

    /** Reads the text of a checkpoint: {@link LogProblem#CHECKPOINT_MALFORMED}. */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
            throw malformed("it is not origin, size and root, each in a line of its own");
        }
        if (!SIZE.matcher(lines[1]).matches() || Long.parseLong(lines[1]) > TreeHead.MOST_ENTRIES) {
            throw malformed("its second line is not a number of entries");
        }
        Hash root = Hash.parse(lines[2]).orElseThrow(() -> malformed("its third line is not a hash in base64"));
        return new Checkpoint(
                lines[0],
                new TreeHead(Long.parseLong(lines[1]), root),
                List.of(lines).subList(3, lines.length - 1));
    }

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + head.size() + "\n" + head.root() + "\n"
                + extensions.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** Signs it; the log's own key comes first. */
    public SignedNote sign(SignerKey... signers) {
        return SignedNote.sign(text(), signers);
    }

    private static ProblemException malformed(String what) {
        return LogProblem.CHECKPOINT_MALFORMED.with(
                "This is not a checkpoint: " + what + ".",
                "Get it again from where it was published; docs/log.md describes the format.");
    }
}
