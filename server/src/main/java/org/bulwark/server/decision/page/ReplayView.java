package org.bulwark.server.decision.page;

import java.util.List;
import org.bulwark.server.decision.replay.Finding;
import org.bulwark.server.decision.replay.Replay;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/**
 * What came of taking a decision again.
 *
 * @param tone whether it is well
 * @param verdict what came of it
 * @param findings where something differs
 */
record ReplayView(Tone tone, Text verdict, List<Finding> findings) {

    static ReplayView of(Replay replay) {
        return switch (replay) {
            case Replay.Same same ->
                new ReplayView(
                        Tone.APPROVE,
                        Text.word("replay.same", same.answers(), same.steps(), same.policy(), same.sealed()),
                        List.of());
            case Replay.Different different ->
                new ReplayView(Tone.DECLINE, Text.word("replay.different"), different.findings());
            case Replay.Erased _ -> new ReplayView(Tone.WARNING, Text.word("replay.erased"), List.of());
            case Replay.Altered altered ->
                new ReplayView(Tone.DECLINE, Text.word("replay.altered"), altered.findings());
        };
    }
}
