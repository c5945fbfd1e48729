package org.bulwark.server.sample;

import java.nio.charset.StandardCharsets;
import org.bulwark.bank.portfolio.SamplePortfolio;
import org.bulwark.bank.screening.SampleLists;
import org.bulwark.screening.list.ListKind;
import org.bulwark.server.screening.ListDraft;
import org.bulwark.server.screening.ListLoading;
import org.springframework.stereotype.Component;

/** Loads the sample bank's lists. */
@Component
final class SampleScreening {

    private final ListLoading loading;

    SampleScreening(ListLoading loading) {
        this.loading = loading;
    }

    /** Loads them and says how many entries they have together. */
    int load(SamplePortfolio portfolio) {
        SampleLists lists = SampleLists.of(portfolio);
        return load(
                        new ListDraft(
                                "sanctions",
                                ListKind.SANCTIONS,
                                "Consolidated sanctions (invented)",
                                "consolidated list (invented)",
                                "The law forbids dealing with those on it.",
                                "Compliance"),
                        lists.sanctions())
                + load(
                        new ListDraft(
                                "blacklist",
                                ListKind.BLACKLIST,
                                "The bank's own blacklist",
                                "own findings",
                                "The bank deals with them no more.",
                                "Risk control"),
                        lists.blacklist())
                + load(
                        new ListDraft(
                                "greylist",
                                ListKind.GREYLIST,
                                "Grey list",
                                "own findings",
                                "A person shall look first.",
                                "Risk control"),
                        lists.greylist())
                + load(
                        new ListDraft(
                                "devices",
                                ListKind.DEVICE,
                                "Devices used for fraud",
                                "own findings",
                                "Applications from them are looked at.",
                                "Fraud desk"),
                        lists.devices());
    }

    private int load(ListDraft draft, String csv) {
        return loading.load(
                draft,
                draft.code() + ".csv",
                csv.getBytes(StandardCharsets.UTF_8),
                SampleVersions.AUTHOR,
                SampleVersions.APPROVER);
    }
}
