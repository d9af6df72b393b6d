package vn.chiso.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.planning.plan.Comparison;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.PlanText;
import vn.chiso.web.WebTest;
import vn.chiso.web.ui.Rendering;

/** What two people who write the same row are shown of each other. */
class RowDifferingTest extends WebTest {

    @Autowired
    private Rendering rendering;

    private static RowForm row(Comparison comparison) {
        return new RowForm(1, Map.of("ma", "1.1"), List.of(new RowForm.MeasureLine("Hồ sơ trực tuyến", "%", "2026", "",
                "", comparison.name(), "80", "")));
    }

    private static String said(Comparison comparison) {
        return PlanText.label(comparison, EngineText.messages(Language.VI));
    }

    @Test
    void whereOnlyTheWayOfComparingDiffersThatIsShown() {
        List<RowPage.Differing> fields = RowDiffering.fields(row(Comparison.AT_LEAST), row(Comparison.AT_MOST),
                new Funding(List.of(), null), rendering.publicly(Language.VI, "/ke-hoach", ""));
        assertThat(fields).singleElement().satisfies(field -> {
            assertThat(field.saved()).contains(said(Comparison.AT_LEAST) + " · 80");
            assertThat(field.typed()).contains(said(Comparison.AT_MOST) + " · 80");
        });
    }
}
