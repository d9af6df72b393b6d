package vn.chiso.engine.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import vn.chiso.engine.Installed;
import vn.chiso.engine.planning.plan.reading.PlanReader;
import vn.chiso.engine.planning.plan.reading.PlanResult;

/** Plans for tests: the installed ones, and small ones written as the files write them. */
public final class PlanFiles {

    public static final String HUE_222 = "thua-thien-hue-222-2020";
    public static final String BU_DANG = "bu-dang-2024";

    private static final String HEAD = """
            id: sample
            title: Kế hoạch mẫu
            number: 1/KH-UBND
            issued: 2024-01-15
            issuer: UBND huyện Mẫu
            level: district
            unit: Huyện Mẫu
            period: 2024-2025
            """;

    private PlanFiles() {
    }

    /** The folder of an installed plan. */
    public static Path folder(String id) {
        return Installed.home().resolve("plans").resolve(id);
    }

    /** An installed plan. */
    public static Plan installed(String id) {
        return read(id).plan();
    }

    /** An installed plan with the lines of its file. */
    public static PlanResult.Read read(String id) {
        try {
            return read(PlanReader.read(folder(id).resolve("plan.yaml")));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** A plan with these further lines. */
    public static Plan sample(String rest) {
        return read(PlanReader.read((HEAD + rest).getBytes(StandardCharsets.UTF_8))).plan();
    }

    /** The findings of such a plan as {@code code part row field}. */
    public static List<String> findings(String rest) {
        return PlanChecks.of(sample(rest)).stream().map(PlanFiles::line).toList();
    }

    /** What is wrong with a file as {@code line:column code}. */
    public static List<String> problems(String text) {
        return switch (PlanReader.read(text.getBytes(StandardCharsets.UTF_8))) {
            case PlanResult.Read _ -> List.of();
            case PlanResult.Refused(var problems) -> problems.stream()
                    .map(problem -> problem.line() + ":" + problem.column() + " " + problem.code().id()).toList();
        };
    }

    static String line(PlanFinding finding) {
        Spot spot = finding.spot();
        return String.join(" ", finding.code().id(), spot.part() + "[" + spot.row() + "]", spot.field().toString());
    }

    private static PlanResult.Read read(PlanResult result) {
        assertThat(result).isInstanceOf(PlanResult.Read.class);
        return (PlanResult.Read) result;
    }
}
