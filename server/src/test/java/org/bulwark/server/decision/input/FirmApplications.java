package org.bulwark.server.decision.input;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.data.intake.TestSources;

/** Applications of firms that the bank knows, sent as another system sends them, so that inputs are read of the bank's own data. */
record FirmApplications(Server server, String branch) {

    /**
     * Applies for a firm.
     *
     * @param more fields of the application; those of the applicant with {@code applicant.} before their names
     * @return the answer
     */
    Map<String, Object> apply(UUID firm, String product, Map<String, Object> more) {
        Map<String, Object> applicant = new LinkedHashMap<>();
        applicant.put("party", firm.toString());
        applicant.put("borrower", "company");
        applicant.put("industry", "C manufacturing");
        applicant.put("region", "capital");
        applicant.put("years_active", 9);
        Map<String, Object> application = new LinkedHashMap<>();
        application.put("amount", "100000.00");
        application.put("term_months", 12);
        application.put("purpose", "machines");
        more.forEach((name, value) -> {
            boolean ofApplicant = name.startsWith("applicant.");
            (ofApplicant ? applicant : application).put(name.substring(ofApplicant ? 10 : 0), value);
        });
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("product", product);
        request.put("branch", branch);
        request.put("applicant", applicant);
        request.put("application", application);
        return ApiUser.tree(
                ApiUser.of(server, UserRole.MACHINE).post("/api/decision/applications", TestSources.json(request)));
    }

    /** The file of an application that was answered. */
    Map<String, Object> file(Map<String, Object> answer) {
        return ApiUser.tree(ApiUser.of(server, UserRole.RISK_MANAGER)
                .get("/api/decision/applications/" + answer.get("id") + "/file"));
    }
}
