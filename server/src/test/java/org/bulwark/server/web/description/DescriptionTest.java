package org.bulwark.server.web.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bulwark.server.ApiUser;
import org.bulwark.server.Server;
import org.bulwark.server.TestServer;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.guard.AccessRule.ForHolders;
import org.bulwark.server.access.guard.Endpoint;
import org.bulwark.server.access.guard.Endpoints;
import org.bulwark.server.data.Branches;
import org.bulwark.server.sample.TestBank;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@NullMarked
@ExtendWith(TestServer.class)
class DescriptionTest {

    @BeforeAll
    static void products(Server server) {
        TestBank.in(server);
    }

    @ParameterizedTest
    @EnumSource(UserRole.class)
    void whoeverIsSignedInMayReadIt(UserRole role, Server server) {
        assertThat(ApiUser.of(server, role).get("/api/openapi.json").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aStrangerMayNotReadItAndSpringdocHasNoAddressOfItsOwn(Server server) throws Exception {
        assertThat(TestServer.get(server, "/api/openapi.json").statusCode()).isEqualTo(401);
        ApiUser user = ApiUser.of(server, UserRole.ADMINISTRATOR);
        for (String path : List.of("/api/openapi.json.yaml", "/api/openapi.yaml", "/api/v3/api-docs")) {
            assertThat(user.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of("/v3/api-docs", "/v3/api-docs.yaml", "/swagger-ui/index.html", "/swagger-ui.html")) {
            assertThat(TestServer.get(server, path).statusCode()).as(path).isEqualTo(302);
        }
    }

    @Test
    void itIsOpenApi31(Server server) {
        JsonNode root = Document.of(server).root();
        assertThat(root.get("openapi").asString()).startsWith("3.1.");
        assertThat(new OpenAPIV3Parser()
                        .readContents(root.toString(), null, null)
                        .getMessages())
                .isEmpty();
    }

    @Test
    void itsSchemasAreJsonSchemas(Server server) {
        JsonNode schemas = Document.of(server).root().at("/components/schemas");
        var judge = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(schemas.properties())
                .isNotEmpty()
                .allSatisfy(
                        schema -> assertThat(judge.validate(schema.getValue().toString(), InputFormat.JSON))
                                .as(schema.getKey())
                                .isEmpty());
    }

    @Test
    void everyReferenceLeadsSomewhere(Server server) {
        Document document = Document.of(server);
        List<String> references = document.root().findValuesAsString("$ref");
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.root().at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void everyHandlerUnderApiIsInItAndNothingElse(Server server) {
        List<String> handlers = server.part(Endpoints.class).all().stream()
                .filter(Endpoint::isApi)
                .map(Endpoint::name)
                .distinct() // handlers of other media types are one operation
                .toList();
        assertThat(Document.of(server).operations().stream().map(Document.Operation::name))
                .containsExactlyInAnyOrderElementsOf(handlers);
    }

    @Test
    void anOperationTakesTheMediaTypesOfAllItsHandlers(Server server) {
        JsonNode content = Document.of(server).root().at("/paths/~1api~1data~1events/post/requestBody/content");
        assertThat(content.propertyNames())
                .containsExactlyInAnyOrder(
                        "application/cloudevents+json", "application/cloudevents-batch+json", "application/x-ndjson");
    }

    @Test
    void everyOperationSaysWhatItIsForWhoMayAndHowItRefuses(Server server) {
        Document document = Document.of(server);
        assertThat(document.operations()).allSatisfy(operation -> {
            JsonNode node = operation.node();
            assertThat(node.path("summary").asString("")).as("summary").isNotBlank();
            assertThat(node.has("x-needs") || node.has("x-open")).as("rule").isTrue();
            assertThat(node.path("responses").has("401")).as("401").isTrue();
            node.path("parameters")
                    .forEach(parameter -> assertThat(
                                    parameter.path("description").asString(""))
                            .as("description of %s", parameter.path("name"))
                            .isNotBlank());
            if (Set.of("POST", "PUT").contains(operation.method())
                    && !operation
                            .path()
                            .matches(
                                    ".*/(replay|cancel|close|release|runs|take|give-back|agree|grant|refuse|sent|again|news/readings|indicator/(refreshes|trials))")) {
                assertThat(node.has("requestBody")).as("body").isTrue();
            }
        });
        assertThat(document.operations().stream()
                        .map(one -> one.node().path("operationId").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void thePermissionsAreThoseThatTheGuardHolds(Server server) {
        Document document = Document.of(server);
        for (Endpoint endpoint : server.part(Endpoints.class).all()) {
            if (endpoint.isApi() && endpoint.rule().orElseThrow() instanceof ForHolders(var permissions)) {
                JsonNode needs = document.operations().stream()
                        .filter(one -> one.name().equals(endpoint.name()))
                        .findFirst()
                        .orElseThrow()
                        .node()
                        .path("x-needs");
                assertThat(needs.valueStream().map(JsonNode::asString))
                        .as(endpoint.name())
                        .containsExactlyInAnyOrderElementsOf(
                                permissions.stream().map(Enum::name).toList());
            }
        }
    }

    @Test
    void itSaysNothingOfTheInside(Server server) {
        assertThat(Document.of(server).root().toString())
                .doesNotContain("org.bulwark", "java.", "springframework", "\"title\":\"\"");
    }

    @TestFactory
    Stream<DynamicTest> itsExamplesAreApplicationsThatAreDecided(Server server) {
        server.part(Branches.class).save("central", "Central");
        ApiUser machine = ApiUser.of(server, UserRole.MACHINE);
        return Document.of(server)
                .root()
                .at("/paths/~1api~1decision~1applications/post/requestBody/content/application~1json/examples")
                .properties()
                .stream()
                .filter(example ->
                        example.getKey().matches("(working-capital|personal-loan)-.*")) // others are other tests'
                .map(example -> DynamicTest.dynamicTest(example.getKey(), () -> {
                    ObjectNode body = (ObjectNode) example.getValue().get("value");
                    var answer = machine.post("/api/decision/applications", body.toString());
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                }));
    }

    /** Ask with a key that nobody knows: the refusal lists the keys that are read, and they are those of the description. */
    @Test
    void theKeysOfARulingAreThoseThatAreRead(Server server) {
        Document document = Document.of(server);
        var answer = ApiUser.of(server, UserRole.RISK_MANAGER)
                .post("/api/decision/applications/00000000-0000-7000-8000-000000000000/rulings", "{\"who\":1}");
        JsonNode schema = document.resolve(
                document.root()
                        .at(
                                "/paths/~1api~1decision~1applications~1{id}~1rulings/post/requestBody/content/application~1json/schema"));
        assertThat(schema.get("properties").propertyNames())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(answer.body()).contains(key));
        assertThat(schema.get("additionalProperties").asBoolean(true)).isFalse();
    }

    @Test
    void whatMayBeAbsentMayBeNullAndAllElseIsThere(Server server) {
        JsonNode answer = Document.of(server).root().at("/components/schemas/ApplicationAnswer");
        assertThat(answer.get("required").valueStream().map(JsonNode::asString))
                .contains("id", "status", "reasons")
                .doesNotContain("outcome", "limit");
        assertThat(answer.at("/properties/outcome/type").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("string", "null");
        assertThat(answer.at("/properties/limit/anyOf")).hasSize(2);
    }

    @Test
    void whatIsAddedToTheProductsIsInItAtTheNextAsk(Server server) {
        JsonNode schemas = Document.of(server).root().at("/components/schemas");
        assertThat(schemas.propertyNames())
                .contains("Application", "Application.working-capital", "Application.personal-loan", "Problem");
    }
}
