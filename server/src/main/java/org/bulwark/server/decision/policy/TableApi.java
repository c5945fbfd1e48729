package org.bulwark.server.decision.policy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.bulwark.basics.version.ContentDigest;
import org.bulwark.decision.policy.Policy;
import org.bulwark.decision.table.DecisionTable;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.bulwark.server.desk.Seen;
import org.bulwark.server.desk.VersionAnswer;
import org.bulwark.server.web.Attachment;
import org.bulwark.server.web.BodyLimit;
import org.bulwark.server.web.description.Takes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The decision tables of policies as files: CSV for spreadsheets, DMN XML for other engines. */
@RestController
@RequestMapping("/api/decision/policies/{product}/versions/{number}/tables/{table}")
class TableApi {

    private static final int LARGEST = 8 << 20;

    private final Policies policies;

    TableApi(Policies policies) {
        this.policies = policies;
    }

    /** A table as CSV. */
    @GetMapping(path = "/csv", produces = "text/csv")
    @Needs(Permission.POLICY_READ)
    ResponseEntity<byte[]> csv(
            @PathVariable String product, @PathVariable int number, @PathVariable String table, Caller caller) {
        DecisionTable found = Tables.of(content(product, number, caller), table);
        return Attachment.text(found.name() + ".csv", "text/csv", Tables.csv(found));
    }

    /** A table as DMN 1.5. */
    @GetMapping(path = "/dmn", produces = MediaType.APPLICATION_XML_VALUE)
    @Needs(Permission.POLICY_READ)
    ResponseEntity<byte[]> dmn(
            @PathVariable String product, @PathVariable int number, @PathVariable String table, Caller caller) {
        DecisionTable found = Tables.of(content(product, number, caller), table);
        return Attachment.text(found.name() + ".dmn", MediaType.APPLICATION_XML_VALUE, Tables.dmn(List.of(found)));
    }

    /** Puts a table from CSV into a draft; {@code seen} is the digest of what the caller had before them. */
    @PutMapping(path = "/csv", consumes = "text/csv")
    @Needs(Permission.POLICY_EDIT)
    @Takes(String.class)
    VersionAnswer putCsv(
            @PathVariable String product,
            @PathVariable int number,
            @PathVariable String table,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request,
            Caller caller) {
        content(product, number, caller); // what is not there is told before what is wrong with the file
        DecisionTable read = Tables.fromCsv(BodyLimit.read(request, LARGEST), table);
        return put(product, number, seen, read, note, caller);
    }

    /** Puts a table from DMN into a draft; {@code seen} is the digest of what the caller had before them. */
    @PutMapping(path = "/dmn", consumes = MediaType.APPLICATION_XML_VALUE)
    @Needs(Permission.POLICY_EDIT)
    @Takes(String.class)
    VersionAnswer putDmn(
            @PathVariable String product,
            @PathVariable int number,
            @PathVariable String table,
            @RequestParam String seen,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request,
            Caller caller) {
        Policy policy = content(product, number, caller);
        DecisionTable read = Tables.fromDmn(BodyLimit.read(request, LARGEST), table, policy);
        return put(product, number, seen, read, note, caller);
    }

    private VersionAnswer put(
            String product, int number, String seen, DecisionTable table, String note, Caller caller) {
        Seen before = new Seen(policies.key(product, number), new ContentDigest(seen));
        return VersionAnswer.of(policies.edit(before, table, note, caller));
    }

    private Policy content(String product, int number, Caller caller) {
        return policies.version(product, number, caller).content();
    }
}
