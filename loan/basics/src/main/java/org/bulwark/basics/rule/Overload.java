package org.bulwark.basics.rule;

import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import java.util.List;

/**
 * A function for certain types of arguments.
 *
 * @param id names it among all
 * @param function the name as CEL's grammar gives it, {@code _+_} for instance
 * @param member whether it is written behind its first argument
 * @param arguments their types
 * @param result its type
 * @param operation what it does
 */
record Overload(
        String id, String function, boolean member, List<CelType> arguments, CelType result, Operation operation) {

    /** As CEL's checker wants it. */
    CelOverloadDecl declaration() {
        return member
                ? CelOverloadDecl.newMemberOverload(id, result, arguments)
                : CelOverloadDecl.newGlobalOverload(id, result, arguments);
    }
}
