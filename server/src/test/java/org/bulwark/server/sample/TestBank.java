package org.bulwark.server.sample;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bulwark.basics.Progress;
import org.bulwark.decision.product.Product;
import org.bulwark.files.policy.PolicyFile;
import org.bulwark.files.policy.ProductFile;
import org.bulwark.server.Server;
import org.bulwark.server.decision.PolicyContent;
import org.bulwark.server.decision.ProductForm;
import org.jspecify.annotations.NullMarked;

/** The sample bank in the shared test server, loaded by whoever asks first. */
@NullMarked
public final class TestBank {

    private TestBank() {}

    /** Its stream of applications. */
    public static synchronized SampleRequests in(Server server) {
        SampleBank bank = server.part(SampleBank.class);
        if (bank.isEmptyHouse()) {
            bank.load(Progress.NONE);
        }
        return bank.requests();
    }

    /** Brings a product of a test's own into force, and a policy for it. */
    public static void product(Server server, String text, String policy) {
        product(server, text);
        Product product = ProductFile.read(text, "the test's product").value();
        server.part(SampleVersions.class)
                .bringIntoForce(
                        new PolicyContent(product),
                        product.code(),
                        PolicyFile.read(policy, "the test's policy", product).value(),
                        Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Brings a product of a test's own into force. */
    public static void product(Server server, String text) {
        Product product = ProductFile.read(text, "the test's product").value();
        server.part(SampleVersions.class)
                .bringIntoForce(
                        ProductForm.FORM, product.code(), product, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }
}
