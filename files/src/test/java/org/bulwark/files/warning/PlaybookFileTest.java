package org.bulwark.files.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bulwark.files.contract.ShippedContracts;
import org.bulwark.files.tree.Document;
import org.bulwark.indicator.definition.RiskGroup;
import org.bulwark.warning.Tier;
import org.bulwark.warning.response.Playbooks;
import org.bulwark.warning.response.Step;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Playbooks are read as they are written, and what is wrong with them is told with its place. */
@NullMarked
class PlaybookFileTest {

    private static final Playbooks SHIPPED = ShippedSignals.playbooks();

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(PlaybookFile.read(PlaybookFile.yaml(SHIPPED), "again").value())
                .isEqualTo(SHIPPED);
        assertThat(PlaybookFile.read(PlaybookFile.json(SHIPPED), "again").value())
                .isEqualTo(SHIPPED);
    }

    @Test
    void theShippedOnesSpeakTwoLanguagesAndNameACalendarThatThereIs() {
        assertThat(ShippedContracts.calendars()).extracting("code").contains(SHIPPED.calendar());
        SHIPPED.playbooks().forEach(playbook -> {
            assertThat(playbook.title().others()).containsKey("zh");
            playbook.steps().forEach(step -> assertThat(step.title().others()).containsKey("zh"));
        });
    }

    @Test
    void aHigherTierAsksForAllThatALowerOneAsksForAndMore() {
        Set<RiskGroup> all = EnumSet.allOf(RiskGroup.class);
        List<Playbooks.Asked> before = List.of();
        for (Tier tier : Tier.values()) {
            List<Playbooks.Asked> now = SHIPPED.asked(tier, all);
            assertThat(now).containsAll(before).hasSizeGreaterThan(before.size());
            before = now;
        }
        assertThat(SHIPPED.asked(Tier.YELLOW, Set.of()))
                .extracting(Playbooks.Asked::name)
                .containsExactly("verify/turnover", "talk/contact");
        assertThat(SHIPPED.asked(Tier.YELLOW, Set.of(RiskGroup.LEGAL)))
                .extracting(Playbooks.Asked::name)
                .containsExactly("verify/turnover", "talk/contact", "legal/papers");
    }

    @Test
    void limitsAreNeverFrozenOnOnePersonsWord() {
        SHIPPED.playbooks().stream()
                .flatMap(playbook -> playbook.steps().stream())
                .filter(step -> step.code().equals("freeze"))
                .forEach(step -> assertThat(((Step.Task) step).second()).isTrue());
        assertFault(text("task: freeze-undrawn, level: officer, working-days: 1"), "on one person's word");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertFault(text("level: officer"), "A step does one thing.");
        assertFault(
                text("task: contact, watch: { review-days: 7 }, level: officer, working-days: 1"), "A step does one");
        assertFault(text("task: contact, level: clerk, working-days: 1"), "'level'");
        assertFault(text("task: contact, level: officer, working-days: 0"), "due in 0 working days");
        assertFault(
                text("task: contact, level: officer, escalates-to: officer, working-days: 2"),
                "escalates to no level above");
        assertFault(text("watch: { review-days: 400 }"), "reviews every 400 days");
        assertFault(
                text("verify: { working-days: 3 }").replace("groups: []", "groups: [weather]"), "no group 'weather'");
    }

    private static String text(String step) {
        return """
                bulwark: playbooks/1
                calendar: target
                playbooks:
                  - code: one
                    title: One
                    from: blue
                    groups: []
                    steps:
                      - { code: first, title: First, STEP }
                """.replace("STEP", step);
    }

    private static void assertFault(String text, String part) {
        Document<Playbooks> read = PlaybookFile.read(text, "playbooks.yaml");
        assertThat(read)
                .isInstanceOfSatisfying(
                        Document.Faulty.class,
                        faulty -> assertThat(faulty.faults().toString()).contains(part));
    }
}
