package org.bulwark.server.access.user;

import java.time.Instant;
import java.util.UUID;
import org.bulwark.server.access.UserRole;

/**
 * A role that one administrator asked for and another gives or refuses.
 *
 * @param id its id
 * @param account for whom
 * @param login their login
 * @param role the role
 * @param askedBy who asked
 * @param askedAt when
 */
public record RoleGrant(UUID id, UUID account, String login, UserRole role, String askedBy, Instant askedAt) {}
