package org.bulwark.server.access.account;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Turns passwords into what is stored: Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet, RFC 9106). Checking
 * takes the same work whether or not there is an account, so that the time of an answer says nothing. A few at a time: each takes memory,
 * and a flood of strangers must not take it from those who are in.
 */
@Component
final class Secrets {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int AT_ONCE = 4;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, 2);
    private final String nobodys = encoder.encode("the password of nobody");
    private final Semaphore places = new Semaphore(AT_ONCE);

    String hash(CharSequence password) {
        return encoder.encode(password);
    }

    /** Whether it is the one; the same work for an account that does not exist, whose hash is empty. */
    boolean matches(CharSequence password, String hash) {
        try {
            if (!places.tryAcquire(10, TimeUnit.SECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            boolean same = encoder.matches(password, hash.isEmpty() ? nobodys : hash);
            return same && !hash.isEmpty();
        } finally {
            places.release();
        }
    }
}
