package org.bulwark.server.access.authority;

import java.util.Map;
import java.util.UUID;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.web.part.Badge;
import org.bulwark.server.web.part.Tone;
import org.bulwark.server.web.show.Text;

/**
 * A row of the matrix as people read it.
 *
 * @param story the row and how it came about
 * @param holder whom it is for
 * @param state whether it counts
 */
public record AuthorityLine(AuthorityStory story, Text holder, Badge state) {

    /** A row; {@code names} are what people are called, by the ids of their accounts. */
    static AuthorityLine of(AuthorityStory story, Map<UUID, String> names) {
        Text holder = switch (story.row().holder()) {
            case AuthorityRow.OfRole(UserRole role) -> Text.word("role." + role.word());
            case AuthorityRow.OfAccount(UUID account) -> Text.plain(names.getOrDefault(account, account.toString()));
        };
        return new AuthorityLine(story, holder, state(story));
    }

    private static Badge state(AuthorityStory story) {
        if (story.endedBy().isPresent()) {
            return Badge.of(Tone.NEUTRAL, "access.authority.over");
        }
        return story.isWaiting()
                ? Badge.of(Tone.REFER, "access.authority.waits")
                : Badge.of(Tone.APPROVE, "access.authority.counts");
    }
}
