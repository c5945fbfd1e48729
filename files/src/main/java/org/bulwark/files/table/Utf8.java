package org.bulwark.files.table;

/** Tells well-formed UTF-8 (RFC 3629) from other bytes. */
final class Utf8 {

    private Utf8() {}

    /** Whether {@code bytes[from, to)} is well formed: no overlong form, no surrogate, nothing above U+10FFFF. */
    static boolean isValid(byte[] bytes, int from, int to) {
        int p = from;
        while (p < to) {
            int lead = bytes[p++];
            if (lead >= 0) {
                continue;
            }
            lead &= 255;
            int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
            if (lead < 0xC2 || lead > 0xF4 || p + more > to) {
                return false;
            }
            int second = bytes[p] & 255;
            int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
            if (second < low || second > high) {
                return false;
            }
            for (int i = 1; i < more; i++) {
                if ((bytes[p + i] & 0xC0) != 0x80) {
                    return false;
                }
            }
            p += more;
        }
        return true;
    }
}
