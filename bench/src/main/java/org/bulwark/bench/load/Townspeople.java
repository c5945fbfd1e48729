package org.bulwark.bench.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bulwark.bank.ApplicationStream;
import org.bulwark.bank.SampleDocuments;
import org.bulwark.bank.stream.SampleStreams;
import org.bulwark.basics.party.Party;
import org.bulwark.basics.party.Person;
import org.bulwark.data.source.Source;
import org.bulwark.decision.product.Product;
import org.bulwark.files.policy.ProductFile;
import org.bulwark.server.sample.SampleRequests;
import tools.jackson.databind.json.JsonMapper;

/** The customers of a bank of streams as parties of the measured server: each has asked for a loan once, and has consented to all. */
final class Townspeople {

    private static final int CONNECTIONS = 16;

    private final List<String> subjects;

    private Townspeople(List<String> subjects) {
        this.subjects = subjects;
    }

    int count() {
        return subjects.size();
    }

    /** How records name customer k. */
    String subject(long k) {
        return subjects.get((int) k);
    }

    static Townspeople admitted(SampleStreams streams, ServerProcess server, Database database)
            throws IOException, InterruptedException, SQLException {
        List<byte[]> requests = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        Templates templates = new Templates(streams);
        String token = server.token();
        for (int k = 0; k < streams.customers(); k++) {
            Party party = streams.portfolio().customer(k).party();
            subjects.add("number:" + party.number().value());
            requests.add(HttpConnection.post(
                    "/api/decision/applications",
                    "Authorization: Bearer " + token + "\r\nIdempotency-Key: admit-" + k + "\r\n",
                    JsonMapper.shared().writeValueAsBytes(templates.request(party))));
        }
        Load.Outcome outcome = new Load(server.port(), CONNECTIONS).asFastAsPossible(requests);
        if (outcome.decided() < requests.size()) {
            throw new IOException("not all customers were admitted: " + outcome.statuses());
        }
        consent(streams, database);
        return new Townspeople(subjects);
    }

    private static void consent(SampleStreams streams, Database database) throws SQLException {
        Object[] consents = streams.sources().values().stream()
                .map((Source source) -> source.handling().consent())
                .flatMap(Optional::stream)
                .distinct()
                .toArray();
        try (Connection connection = database.asOwner();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into data.consent (party, consent, given_at, evidence) select id, consent, now(), 'measured'"
                                + " from data.party, unnest(?::text[]) as c(consent) on conflict do nothing")) {
            statement.setArray(1, connection.createArrayOf("text", consents));
            statement.execute();
        }
    }

    /** An application of the sample bank for each kind of party, in another's name. */
    private static final class Templates {

        private final Map<String, Object> firm;
        private final Map<String, Object> person;

        Templates(SampleStreams streams) {
            List<Product> products = SampleDocuments.PRODUCTS.stream()
                    .map(code -> ProductFile.read(SampleDocuments.product(code), code)
                            .value())
                    .toList();
            SampleRequests requests = new SampleRequests(ApplicationStream.of(streams.portfolio()), products);
            this.firm = template(requests, "business");
            this.person = template(requests, "person");
        }

        private static Map<String, Object> template(SampleRequests requests, String kind) {
            return Stream.iterate(0L, k -> k + 1)
                    .map(requests::request)
                    .filter(request -> request.get("applicant") instanceof Map<?, ?> applicant
                            && kind.equals(applicant.get("kind")))
                    .findFirst()
                    .orElseThrow();
        }

        Map<String, Object> request(Party party) {
            Map<String, Object> request = new LinkedHashMap<>(party instanceof Person ? person : firm);
            Map<String, Object> applicant = new LinkedHashMap<>();
            if (request.get("applicant") instanceof Map<?, ?> told) {
                told.forEach((key, value) -> applicant.put(String.valueOf(key), value));
            }
            applicant.put("name", party.name().value());
            applicant.put("number", party.number().value());
            request.put("applicant", applicant);
            request.put("branch", party.branch());
            return request;
        }
    }
}
