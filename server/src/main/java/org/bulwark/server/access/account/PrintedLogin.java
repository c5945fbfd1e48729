package org.bulwark.server.access.account;

/**
 * A login whose password is told once, to whoever made it, and kept nowhere.
 *
 * @param login what to type
 * @param password what to type after it
 * @param who what it is for
 */
public record PrintedLogin(String login, String password, String who) {
    /** Never shows the password: records land in logs. */
    @Override
    public String toString() {
        return login;
    }
}
