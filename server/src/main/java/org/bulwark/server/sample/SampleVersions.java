package org.bulwark.server.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.bulwark.basics.version.Act;
import org.bulwark.basics.version.ContentDigest;
import org.bulwark.basics.version.Deployment;
import org.bulwark.basics.version.Timeline;
import org.bulwark.basics.version.VersionKey;
import org.bulwark.basics.version.Versioned;
import org.bulwark.server.desk.ContentForm;
import org.bulwark.server.desk.Versions;
import org.springframework.stereotype.Component;

/** Takes sample content through its whole life, by two people who do not exist. */
@Component
final class SampleVersions {

    static final String AUTHOR = "sample-author";
    static final String APPROVER = "sample-approver";

    private final Versions versions;

    SampleVersions(Versions versions) {
        this.versions = versions;
    }

    <T> void bringIntoForce(ContentForm<T> form, String id, T content, Instant now) {
        ContentDigest digest = digest(form.write(content));
        Versioned<T> version = Versioned.draft(
                        VersionKey.first(form.kind(), id), content, digest, new Act(AUTHOR, now, "of the sample bank"))
                .tested(new Act(AUTHOR, now, "its cases pass"))
                .approved(new Act(APPROVER, now, "seen and agreed"))
                .active(Deployment.champion(now), Act.of(APPROVER, now));
        versions.save(form, new Timeline<>(List.of(version)));
    }

    private static ContentDigest digest(String text) {
        try {
            return ContentDigest.of(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
