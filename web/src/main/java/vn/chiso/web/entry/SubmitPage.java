package vn.chiso.web.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.platform.Refusal;

/** Handing in what a unit supplies: what is missing, and the buttons of those who may. */
public record SubmitPage(long campaign, String name, String provider, String path, String packetPath,
        boolean illustrative,
        @Nullable LocalDate deadline, int all, List<WorkPage.Item> unanswered, List<WorkPage.Item> unproven,
        List<WorkPage.Item> faulty, int toPropose, int proposed, int submitted, boolean ready, boolean mayPropose,
        boolean maySign, String reason, List<Refusal> refusals) {
}
