package org.bulwark.server.web.frame;

import org.bulwark.server.web.show.Text;

/**
 * What a page says when it could not do what was asked.
 *
 * @param status the HTTP status
 * @param title what happened, in a few words
 * @param what what is wrong
 * @param remedy what to do next
 * @param code the stable code, empty when there is none
 */
public record PageProblem(int status, Text title, Text what, Text remedy, String code) {

    /** The page of a status that needs no further words. */
    public static PageProblem of(int status) {
        String key = "problem."
                + (status == 401 || status == 403 || status == 404 || status == 405
                        ? status
                        : status < 500 ? 400 : 500);
        return new PageProblem(
                status, Text.word(key + ".title"), Text.word(key + ".what"), Text.word(key + ".remedy"), "");
    }
}
