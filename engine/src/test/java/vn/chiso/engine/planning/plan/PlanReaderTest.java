package vn.chiso.engine.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.chiso.engine.planning.plan.reading.PlanReader;
import vn.chiso.engine.planning.plan.reading.PlanResult;

/** A plan's file is read whole or refused with all its problems, each with line and column. */
@Timeout(60)
class PlanReaderTest {

    @Test
    void allProblemsOfAFileComeOutAtOnceWithTheirPlaces() {
        assertThat(PlanFiles.problems("""
                id: Sample
                title: Kế hoạch
                issued: 21/10/2020
                issuer: UBND
                level: nation
                unit: Huyện Mẫu
                period: 2025-2020
                colour: red
                targets:
                  - {code: "1", content: Một, goal: {value: 80%}}
                  - {code: "2", content: Hai, goal: {fraction: 5/0}}
                  - {code: "3", content: Ba, goal: {compare: above, value: 5}}
                  - {code: "4", content: Bốn, baseline: {year: 2023}}
                  - {code: "5", content: Năm, baseline: {year: 2023, words: chưa, value: 5}}
                funding: {sources: [{id: x, name: X, declared: "-"}, {id: y, name: Y}, {id: y, name: Z}]}
                projects:
                  - {code: A, heading: A, name: Một, amounts: {x: 5 tỷ, z: 5}, reason: unknown}
                tasks:
                  - {code: "1", heading: "1", name: Một, horizon: 2024}
                """)).containsExactly("1:5 id-bad", "3:9 period-bad", "5:8 word-bad", "7:9 years-bad",
                "8:1 key-unknown", "10:45 figure-bad", "11:48 fraction-bad", "12:46 word-bad", "13:41 figure-missing",
                "14:41 figure-missing", "15:48 amount-bad", "15:77 id-duplicate", "17:51 amount-bad",
                "17:57 source-unknown", "17:72 word-bad", "19:42 key-unknown");
    }

    @Test
    void aFileThatIsNoPlanIsRefused() {
        assertThat(PlanFiles.problems("")).containsExactly("1:1 file-empty");
        assertThat(PlanFiles.problems("- a\n")).contains("1:1 map-expected");
        assertThat(PlanFiles.problems("a: &a [x]\nb: *a\n")).containsExactly("1:4 yaml-alias");
    }

    @Test
    void findingsPointToTheLineOfTheFile() {
        PlanResult.Read read = PlanFiles.read(PlanFiles.BU_DANG);
        PlanFinding ranks = PlanChecks.of(read.plan()).stream()
                .filter(finding -> finding.code() == PlanFinding.Code.RANKS_DIFFER).findFirst().orElseThrow();
        assertThat(line(PlanFiles.BU_DANG, read.lines().find(ranks.spot()).orElseThrow()))
                .contains("Xếp hạng chung");
        PlanResult.Read hue = PlanFiles.read(PlanFiles.HUE_222);
        assertThat(line(PlanFiles.HUE_222,
                hue.lines().find(new Spot(Part.PROJECT, 0, Spot.Field.AMOUNT, "khac")).orElseThrow()))
                .contains("20.000.000.000");
        assertThat(line(PlanFiles.HUE_222,
                hue.lines().find(new Spot(Part.TARGET, 6, Spot.Field.LEAD)).orElseThrow())).contains("code: \"7\"");
    }

    private static String line(String id, int number) {
        try {
            return Files.readAllLines(PlanFiles.folder(id).resolve("plan.yaml")).get(number - 1);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void theSameFileHasTheSameDigest() throws IOException {
        byte[] file = Files.readAllBytes(PlanFiles.folder(PlanFiles.BU_DANG).resolve("plan.yaml"));
        assertThat(PlanReader.read(file)).isEqualTo(PlanFiles.read(PlanFiles.BU_DANG));
        assertThat(PlanFiles.read(PlanFiles.BU_DANG).digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void noTextEverCrashesTheReaderOrTheChecks() throws IOException {
        byte[] file = Files.readAllBytes(PlanFiles.folder(PlanFiles.BU_DANG).resolve("plan.yaml"));
        Random random = new Random(1969);
        for (int i = 0; i < 300; i++) {
            byte[] changed = file.clone();
            for (int j = 0; j <= random.nextInt(6); j++) {
                changed[random.nextInt(changed.length)] = (byte) (random.nextInt(96) + 31);
            }
            byte[] cut = Arrays.copyOfRange(changed, 0, random.nextInt(changed.length));
            assertThatCode(() -> look(changed)).doesNotThrowAnyException();
            assertThatCode(() -> look(cut)).doesNotThrowAnyException();
        }
    }

    private static void look(byte[] file) {
        if (PlanReader.read(file) instanceof PlanResult.Read read) {
            PlanChecks.of(read.plan());
        }
    }
}
