package org.bulwark.server.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulwark.server.access.guard.BranchFixture;
import org.jspecify.annotations.NullMarked;

/** The desk's addresses: what is configured is the whole bank's. */
@NullMarked
final class DeskFixture implements BranchFixture {

    private static final String VERSION = "/api/desk/versions/{kind}/{id}/{number}";

    @Override
    public Map<String, String> ofTheWholeBank() {
        Map<String, String> addresses = new LinkedHashMap<>();
        String because = "what is configured holds for every branch; the kind says who may";
        for (String read : List.of("/api/desk/versions/{kind}/{id}", VERSION, VERSION + "/changes")) {
            addresses.put("GET " + read, because);
        }
        for (String act : List.of("test", "approve", "reject", "activate", "retire", "withdraw")) {
            addresses.put("POST " + VERSION + "/" + act, because);
        }
        String text = "/api/desk/texts/{kind}/{id}";
        for (String read : List.of(text, text + "/{number}")) {
            addresses.put("GET " + read, because);
        }
        for (String write : List.of("POST " + text, "POST " + text + "/check", "PUT " + text + "/{number}")) {
            addresses.put(write, because);
        }
        String page = "/desk/{kind}/{id}";
        String one = page + "/{number}";
        for (String read : List.of(page, one, one + "/changes", one + "/versions", page + "/edit", one + "/edit")) {
            addresses.put("GET " + read, because);
        }
        for (String write : List.of("/edit", "/edit/check")) {
            addresses.put("POST " + page + write, because);
            addresses.put("POST " + one + write, because);
        }
        for (String step : List.of("tested", "withdrawn", "approved", "rejected", "active", "retired")) {
            addresses.put("POST " + one + "/" + step, because);
        }
        return addresses;
    }
}
