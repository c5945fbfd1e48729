package org.bulwark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.bulwark.server.access.oidc.FakeProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One real server over one real PostgreSQL for all test classes of a run that ask for it: a parameter of type {@link Server}. Tests
 * share it, so each makes its own accounts, parties and applications.
 */
@NullMarked
public final class TestServer implements ParameterResolver {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final FakeProvider PROVIDER = FakeProvider.start();

    /** Kept in JUnit's root store, which closes it when the run ends. */
    private record Running(Server server, Path folder) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            server.close();
            delete(folder);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Server.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(TestServer.class, key -> start(), Running.class)
                .server();
    }

    private static Running start() {
        try {
            Path folder = Files.createTempDirectory("bulwark-server");
            return new Running(Server.start(ServerSettings.embedded(folder, 0)), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The identity provider that the server is set to. */
    public static FakeProvider provider() {
        return PROVIDER;
    }

    /** What a stranger gets. */
    public static HttpResponse<String> get(Server server, String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Deletes a folder and all that is in it. */
    public static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
