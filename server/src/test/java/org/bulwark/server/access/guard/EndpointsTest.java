package org.bulwark.server.access.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bulwark.server.Server;
import org.bulwark.server.TestAccounts;
import org.bulwark.server.TestServer;
import org.bulwark.server.Visitor;
import org.bulwark.server.access.Permission;
import org.bulwark.server.access.UserRole;
import org.bulwark.server.access.guard.AccessRule.ForEverybody;
import org.bulwark.server.access.guard.AccessRule.ForHolders;
import org.bulwark.server.access.guard.AccessRule.ForStrangers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Walks through every address that answers, whoever wrote it, and tries to get in where one should not. */
@ExtendWith(TestServer.class)
class EndpointsTest {

    private static List<Endpoint> all(Server server) {
        return server.part(Endpoints.class).all();
    }

    @Test
    void everyAddressSaysItsMethodAndWhoMay(Server server) {
        assertThat(all(server)).isNotEmpty().allSatisfy(endpoint -> {
            assertThat(endpoint.rule())
                    .as("%s has no @Needs, @SignedIn or @Open", endpoint.handler())
                    .isPresent();
            assertThat(endpoint.method())
                    .as("%s does not say its method", endpoint.handler())
                    .isNotEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> aStrangerGetsInNowhere(Server server) {
        Visitor stranger = Visitor.stranger(server);
        return tests(server, rule -> !(rule instanceof ForStrangers), endpoint -> {
            HttpResponse<String> answer = stranger.call(endpoint);
            if (endpoint.isApi()) {
                assertThat(answer.statusCode()).isEqualTo(401);
                assertThat(answer.body()).contains("\"code\":\"access/sign-in-needed\"");
            } else {
                assertThat(answer.statusCode()).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location"))
                        .hasValueSatisfying(to -> assertThat(to).contains("/access/login"));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aRoleWithoutThePermissionIsRefused(Server server) {
        Map<UserRole, Visitor> visitors = new EnumMap<>(UserRole.class);
        return tests(server, rule -> rule instanceof ForHolders, endpoint -> {
            UserRole role = roles(endpoint, holds -> !holds)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("every role holds what this needs: say @SignedIn"));
            HttpResponse<String> answer =
                    visitors.computeIfAbsent(role, one -> visitor(server, one)).call(endpoint);
            assertThat(answer.statusCode()).as("as %s", role).isEqualTo(403);
        });
    }

    /** So that the tests above cannot pass because everybody is refused. */
    @TestFactory
    Stream<DynamicTest> aRoleWithThePermissionMayRead(Server server) {
        Map<UserRole, Visitor> visitors = new EnumMap<>(UserRole.class);
        return tests(server, rule -> !(rule instanceof ForStrangers), endpoint -> {
            if (endpoint.method().equals("GET")) {
                UserRole role = roles(endpoint, holds -> holds)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no role holds what this needs"));
                assertThat(visitors.computeIfAbsent(role, one -> visitor(server, one))
                                .call(endpoint)
                                .statusCode())
                        .as("as %s", role)
                        .isNotIn(401, 403);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> anObjectOfAnotherBranchIsNotThere(Server server) {
        List<BranchFixture> fixtures = fixtures();
        // nothing changes where nothing is there: what was made for one address serves the others
        Map<BranchFixture, Map<String, String>> made = new HashMap<>();
        Map<UserRole, Visitor> visitors = new EnumMap<>(UserRole.class);
        return all(server).stream()
                .filter(endpoint -> !endpoint.variables().isEmpty())
                .filter(endpoint -> fixtures.stream()
                        .noneMatch(fixture -> fixture.ofTheWholeBank().containsKey(endpoint.name())))
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.name(), () -> {
                    BranchFixture fixture = fixtures.stream()
                            .filter(one -> one.endpoints().contains(endpoint.name()))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(
                                    "no BranchFixture names " + endpoint.name() + ": write one beside its tests"));
                    Map<String, String> values = made.computeIfAbsent(fixture, one -> one.make(server, "theirs"));
                    UserRole role = roles(endpoint, holds -> holds).findFirst().orElseThrow();
                    HttpResponse<String> answer = visitors.computeIfAbsent(role, one -> visitor(server, one))
                            .call(endpoint, values, fixture.json(endpoint.name()), fixture.form(endpoint.name()));
                    assertThat(answer.statusCode())
                            .as("as %s of another branch", role)
                            .isEqualTo(404);
                }));
    }

    @Test
    void fixturesNameAddressesThatAreThere(Server server) {
        List<String> names = all(server).stream().map(Endpoint::name).toList();
        for (BranchFixture fixture : fixtures()) {
            assertThat(names).as("of %s", fixture.getClass()).containsAll(fixture.endpoints());
            assertThat(names)
                    .as("of %s", fixture.getClass())
                    .containsAll(fixture.ofTheWholeBank().keySet());
        }
    }

    private static Stream<DynamicTest> tests(Server server, Predicate<AccessRule> which, Trial trial) {
        return all(server).stream()
                .filter(endpoint -> endpoint.rule().filter(which).isPresent())
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.name(), () -> trial.run(endpoint)));
    }

    private interface Trial {
        void run(Endpoint endpoint) throws Exception;
    }

    private static Stream<UserRole> roles(Endpoint endpoint, Predicate<Boolean> wanted) {
        Optional<AccessRule> rule = endpoint.rule();
        Set<Permission> needed = rule.isPresent() && rule.get() instanceof ForHolders(Set<Permission> permissions)
                ? permissions
                : EnumSet.noneOf(Permission.class);
        boolean everybody = rule.isPresent() && rule.get() instanceof ForEverybody;
        return Stream.of(UserRole.values())
                // A machine has tokens only and comes to no page.
                .filter(role -> endpoint.isApi() || role != UserRole.MACHINE)
                .filter(role -> wanted.test(everybody || role.permissions().containsAll(needed)));
    }

    private static Visitor visitor(Server server, UserRole role) {
        return Visitor.of(server, TestAccounts.make(server, role, Set.of("ours")));
    }

    private static List<BranchFixture> fixtures() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(BranchFixture.class));
        List<BranchFixture> fixtures = new ArrayList<>();
        scanner.findCandidateComponents("org.bulwark.server").forEach(found -> {
            try {
                var constructor = Class.forName(found.getBeanClassName()).getDeclaredConstructor();
                constructor.setAccessible(true);
                fixtures.add((BranchFixture) constructor.newInstance());
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(found.getBeanClassName() + " has no constructor without parameters", e);
            }
        });
        return fixtures;
    }
}
