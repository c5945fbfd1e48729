package org.bulwark.server.decision.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.authority.Authority;
import org.bulwark.server.access.authority.AuthorityAnswer;
import org.bulwark.server.access.authority.AuthorityCase;
import org.bulwark.server.access.authority.AuthorityDesk;
import org.springframework.stereotype.Component;

/** Authority as the bank's matrix gives it; where a bank keeps no matrix, as the policy draws it. */
@Component
final class MatrixAuthority implements DecisionAuthority {

    private final Authority authority;
    private final AuthorityDesk desk;

    MatrixAuthority(Authority authority, AuthorityDesk desk) {
        this.authority = authority;
        this.desk = desk;
    }

    @Override
    public Optional<String> against(Caller caller, Case wanted, Instant at) {
        if (desk.rows().stream().allMatch(row -> row.approvedBy().isEmpty())) {
            return PolicyAuthority.against(caller, wanted);
        }
        AuthorityCase asked =
                new AuthorityCase(wanted.policy().product(), wanted.branch(), wanted.amount(), wanted.override());
        return switch (authority.mayDecide(caller, asked, at)) {
            case AuthorityAnswer.Yes yes -> Optional.empty();
            case AuthorityAnswer.No(AuthorityAnswer.Why why, List<AuthorityAnswer.Person> others) ->
                Optional.of(say(why, wanted) + who(others));
        };
    }

    private static String say(AuthorityAnswer.Why why, Case wanted) {
        return switch (why) {
            case AMOUNT -> "Your authority does not reach " + wanted.amount() + ".";
            case OVERRIDE -> "Your authority does not cover deciding otherwise than the policy.";
            case ABSENT -> "You are said to be away, and your authority rests.";
            case NONE -> "The authority matrix has no row for you about this product and branch.";
            case ROLE -> "Your role decides nothing here.";
        };
    }

    private static String who(List<AuthorityAnswer.Person> others) {
        return others.isEmpty()
                ? " Nobody's does at present."
                : others.stream()
                        .map(AuthorityAnswer.Person::login)
                        .collect(Collectors.joining(", ", " These may: ", "."));
    }
}
