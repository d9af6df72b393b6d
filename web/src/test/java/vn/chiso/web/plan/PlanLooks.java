package vn.chiso.web.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Language;
import vn.chiso.exchange.PlanWorkbook;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.plan.choice.ChoiceLooks;
import vn.chiso.web.plan.progress.CarriedPlan;

/** An address of every page of plans, for those who look at all of them. */
@Component
public class PlanLooks {

    private final PlanWriting writing;
    private final PlanUploads uploads;
    private final RowStore rows;
    private final TextStore texts;
    private final CarriedPlan.Maker carried;
    private final ChoiceLooks choices;

    PlanLooks(PlanWriting writing, PlanUploads uploads, RowStore rows, TextStore texts,
            CarriedPlan.Maker carried, ChoiceLooks choices) {
        this.writing = writing;
        this.uploads = uploads;
        this.rows = rows;
        this.texts = texts;
        this.carried = carried;
        this.choices = choices;
    }

    /** By route, with a word behind it where there are several, an address for a coordinator. */
    public Map<String, String> of(long coordinator) {
        long hue = writing.add(Actor.SYSTEM, Samples.plan(Samples.PLAN_222), NewPlan.draft(null, null));
        long dang = writing.add(Actor.SYSTEM, Samples.plan(Samples.BU_DANG), NewPlan.draft(null, null));
        byte[] file = workbook();
        Map<String, String> looks = new LinkedHashMap<>(carried.looks());
        String route = "/ke-hoach/{plan}";
        looks.put("/ke-hoach", "/ke-hoach");
        looks.put("/ke-hoach/moi", "/ke-hoach/moi");
        looks.put("/ke-hoach/nap", "/ke-hoach/nap");
        looks.put("/ke-hoach/nap/{upload}", "/ke-hoach/nap/" + uploads.keep(coordinator, null, "222.xlsx", file));
        looks.put(route, PlanPaths.plan(hue));
        looks.put(route + " of a district", PlanPaths.plan(dang));
        looks.put(route + "/sua", PlanPaths.plan(hue) + "/sua");
        looks.put(route + "/nap", PlanPaths.plan(hue) + "/nap");
        looks.put(route + "/nap/{upload}",
                PlanPaths.plan(dang) + "/nap/" + uploads.keep(coordinator, dang, "222.xlsx", file));
        looks.put(route + "/don-vi", PlanPaths.plan(dang) + "/don-vi");
        looks.put(route + "/{part}", PlanPaths.table(hue, PlanPart.PROJECT));
        looks.put(route + "/{part} of targets", PlanPaths.table(hue, PlanPart.TARGET));
        looks.put(route + "/{part} of tasks", PlanPaths.table(dang, PlanPart.TASK));
        looks.put(route + "/{part} of documents", PlanPaths.table(hue, PlanPart.DOCUMENT));
        looks.put(route + "/{part} with nothing", PlanPaths.table(hue, PlanPart.TASK));
        looks.put(route + "/{part}/moi", PlanPaths.table(hue, PlanPart.TARGET) + "/moi");
        looks.put(route + "/{part}/{row}", PlanPaths.row(hue, PlanPart.PROJECT,
                rows.ids(hue, PlanPart.PROJECT).getFirst()));
        looks.put(route + "/{part}/{row} of a task", PlanPaths.row(dang, PlanPart.TASK,
                rows.ids(dang, PlanPart.TASK).getFirst()));
        looks.put(route + "/{part}/de-muc", PlanPaths.table(hue, PlanPart.PROJECT) + "/de-muc");
        looks.put(route + "/du-an/nguon", PlanPaths.table(hue, PlanPart.PROJECT) + "/nguon");
        looks.put(route + "/tinh-hinh/moi", PlanPaths.plan(hue) + "/tinh-hinh/moi");
        looks.put(route + "/tinh-hinh/{id}",
                PlanPaths.plan(dang) + "/tinh-hinh/" + texts.situations(dang).getFirst().id());
        looks.putAll(choices.of());
        return looks;
    }

    private static byte[] workbook() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            PlanWorkbook.write(Samples.plan(Samples.PLAN_222), Language.VI, output);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return output.toByteArray();
    }
}
