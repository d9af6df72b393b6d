package vn.chiso.web.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.reading.PlanReader;
import vn.chiso.engine.planning.plan.reading.PlanResult;

/** The plans that come with the program. */
final class Samples {

    static final String PLAN_222 = "thua-thien-hue-222-2020";
    static final String BU_DANG = "bu-dang-2024";

    private Samples() {
    }

    static Plan plan(String id) {
        Path file = Path.of(System.getProperty("chiso.home")).resolve("plans").resolve(id).resolve("plan.yaml");
        try {
            return switch (PlanReader.read(file)) {
                case PlanResult.Read read -> read.plan();
                case PlanResult.Refused(var problems) -> throw new AssertionError(problems);
            };
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
