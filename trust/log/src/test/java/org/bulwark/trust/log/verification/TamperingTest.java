package org.bulwark.trust.log.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.bulwark.trust.log.verification.LogVerdict.FirstWrong;
import org.bulwark.trust.log.verification.LogVerdict.Verified;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever meddles with a log is found out, and the place is named as exactly as the signatures and tiles allow. */
class TamperingTest {

    private static final int BYTES_OF_HASH = 32;

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(41);

    @Test
    @Tag("slow")
    void noByteOfASmallLogCanBeFlipped() {
        ExportedLog log = ExportedLog.of(folder, 0, 3, 9);
        for (String file : log.files()) {
            byte[] whole = log.read(file);
            for (int at = 0; at < whole.length; at++) {
                flip(log, file, whole, at);
            }
        }
        assertThat(log.verdict()).isInstanceOf(Verified.class);
    }

    @Test
    @Tag("slow")
    void noByteOfALargerLogCanBeFlipped() {
        ExportedLog log = ExportedLog.of(folder, 100, 256, 300, 513, 66_000, 66_001);
        List<String> files = log.files();
        for (int trial = 0; trial < 25; trial++) {
            String file = files.get(random.nextInt(files.size()));
            byte[] whole = log.read(file);
            flip(log, file, whole, random.nextInt(whole.length));
        }
        for (String file : List.of("checkpoint", "checkpoints", "tile/1/000", "tile/1/001.p/1", "tile/2/000.p/1")) {
            byte[] whole = log.read(file);
            for (int trial = 0; trial < 4; trial++) {
                flip(log, file, whole, random.nextInt(whole.length));
            }
        }
    }

    /** One bit is flipped, the verdict names what it belongs to, and it is flipped back. */
    private void flip(ExportedLog log, String file, byte[] whole, int at) {
        byte[] flipped = whole.clone();
        flipped[at] ^= (byte) (1 << random.nextInt(8));
        log.write(file, flipped);
        LogVerdict verdict = log.verdict();
        log.write(file, whole);
        if (file.equals(LogFolder.KEY)) { // carries nothing: the key is given
            assertThat(verdict).isInstanceOf(Verified.class);
            return;
        }
        assertThat(verdict).as("%s, byte %d", file, at).isInstanceOf(FirstWrong.class);
        FirstWrong wrong = (FirstWrong) verdict;
        if (file.startsWith("tile/")) {
            assertThat(wrong.range()).as("%s, byte %d: %s", file, at, wrong).isEqualTo(touched(file, whole, at));
            assertThat(wrong.where()).startsWith(file);
        } else {
            assertThat(wrong.where()).startsWith(LogFolder.CHECKPOINT);
        }
    }

    /** The entries that a byte of a file belongs to. */
    private static IndexRange touched(String file, byte[] whole, int at) {
        String[] parts = file.replaceFirst("\\.p/.*", "").split("/", -1);
        long index = Long.parseLong(parts[2]);
        if (!parts[1].equals("entries")) {
            int level = Integer.parseInt(parts[1]);
            return IndexRange.under(8 * level, 256 * index + at / BYTES_OF_HASH);
        }
        int entry = 0;
        for (int end = next(whole, 0); end <= at; end = next(whole, end)) {
            entry++;
        }
        return IndexRange.only(256 * index + entry);
    }

    private static int next(byte[] bundle, int from) {
        return from + 2 + ((bundle[from] & 0xFF) << 8 | (bundle[from + 1] & 0xFF));
    }

    @Test
    void everyFileThatIsCutOrMadeLongerIsNamed() {
        ExportedLog log = ExportedLog.of(folder, 100, 300, 600);
        for (String file : log.files()) {
            if (file.equals(LogFolder.KEY)) {
                continue;
            }
            byte[] whole = log.read(file);
            for (int trial = 0; trial < 20; trial++) {
                log.write(file, Arrays.copyOf(whole, random.nextInt(whole.length)));
                assertThat(log.verdict()).as(file).isInstanceOf(FirstWrong.class);
                log.write(file, Arrays.copyOf(whole, whole.length + 1 + random.nextInt(40)));
                assertThat(log.verdict()).as(file).isInstanceOf(FirstWrong.class);
            }
            log.write(file, whole);
        }
    }

    @Test
    void anEntryTakenOutPutInOrMovedInItsBundleIsNamedExactly() {
        ExportedLog log = ExportedLog.of(folder, 100, 400, 600);
        for (int trial = 0; trial < 60; trial++) {
            int place = 2 + random.nextInt(250);
            List<byte[]> bundle = new ArrayList<>(log.entries().subList(256, 512));
            switch (trial % 3) {
                case 0 -> bundle.remove(place);
                case 1 -> bundle.add(place, "inserted".getBytes(StandardCharsets.UTF_8));
                default -> Collections.swap(bundle, place, place + 2);
            }
            byte[] whole = log.read("tile/entries/001");
            log.write("tile/entries/001", bytes(bundle));
            FirstWrong wrong = (FirstWrong) log.verdict();
            assertThat(wrong.range()).isEqualTo(IndexRange.only(256 + place));
            assertThat(wrong.fault()).isIn(Fault.ENTRY_WRONG, Fault.ENTRY_UNLIKE_TILE);
            log.write("tile/entries/001", whole);
        }
    }

    /** The forger writes everything anew that an entry stands for, up to some level of tiles, but cannot sign. */
    @Test
    @Tag("slow")
    void theMoreTilesAreForgedTheWiderTheRangeAndNeverWiderThanBetweenTwoSignatures() {
        int[] signed = {100, 256, 300, 513, 700, 1000};
        for (int trial = 0; trial < 40; trial++) {
            ExportedLog log = ExportedLog.of(folder.resolve("log" + trial), signed);
            int touched = random.nextInt(1000);
            int levels =
                    trial % 4; // 0: no tile; 1: tiles of level 0; 2: and of level 1; 3: and the entries behind moved up
            List<byte[]> forged = new ArrayList<>(log.entries());
            forged.set(touched, "forged".getBytes(StandardCharsets.UTF_8));
            if (levels == 3) {
                forged.remove(touched);
                forged.add("another".getBytes(StandardCharsets.UTF_8));
            }
            ExportedLog other = ExportedLog.of(folder.resolve("other" + trial), forged, signed);
            for (String file : log.files()) {
                if (file.startsWith("tile/entries/")
                        || (levels >= 1 && file.startsWith("tile/0/"))
                        || (levels >= 2 && file.startsWith("tile/1/"))) {
                    log.copy(file, other);
                }
            }
            FirstWrong wrong = (FirstWrong) log.verdict();
            assertThat(wrong.fault()).isEqualTo(Fault.ENTRY_WRONG);
            assertThat(wrong.range().contains(touched))
                    .as("%d: %s", touched, wrong)
                    .isTrue();
            IndexRange tile = IndexRange.under(8, touched / 256);
            IndexRange most = between(signed, touched);
            if (levels == 0) {
                assertThat(wrong.range()).isEqualTo(IndexRange.only(touched));
                assertThat(wrong.where()).startsWith("tile/entries/");
            } else if (levels == 1 && touched < 768) { // the last tile of level 0 has no parent
                assertThat(wrong.range()).isEqualTo(tile.meet(most));
            } else {
                assertThat(wrong.range()).isEqualTo(most);
            }
        }
    }

    @Test
    void theFirstOfSeveralForgeriesIsNamed() {
        ExportedLog log = ExportedLog.of(folder.resolve("log"), 600, 1000);
        List<byte[]> forged = new ArrayList<>(log.entries());
        for (int touched : new int[] {410, 530, 900}) {
            forged.set(touched, "forged".getBytes(StandardCharsets.UTF_8));
        }
        ExportedLog other = ExportedLog.of(folder.resolve("other"), forged, 600, 1000);
        for (int bundle = 1; bundle <= 2; bundle++) {
            log.copy("tile/entries/00" + bundle, other);
        }
        log.copy("tile/entries/003.p/232", other);
        assertThat(log.verdict())
                .isEqualTo(new FirstWrong(IndexRange.only(410), Fault.ENTRY_WRONG, "tile/entries/001"));
        log.copy("tile/0/001", other); // now 410 is forged better than 530
        assertThat(log.verdict()).isEqualTo(new FirstWrong(new IndexRange(256, 512), Fault.ENTRY_WRONG, "tile/0/001"));
    }

    private static IndexRange between(int[] signed, int index) {
        int before = 0;
        for (int size : signed) {
            if (index < size) {
                return new IndexRange(before, size);
            }
            before = size;
        }
        throw new IllegalArgumentException("entry " + index);
    }

    private static byte[] bytes(List<byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            out.write(entry.length >>> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }
}
