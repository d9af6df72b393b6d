package vn.chiso.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.web.account.Permit;
import vn.chiso.web.portal.OpenFrame.Section;
import vn.chiso.web.portal.PortalAnswers.Call;
import vn.chiso.web.portal.PortalAnswers.Wanted;
import vn.chiso.web.result.PublishedPoints;
import vn.chiso.web.standing.ComparisonViews;
import vn.chiso.web.standing.ProfileViews;

/** What tables say of single units, for everybody. */
@Controller
@RequestMapping({PortalPaths.VIETNAMESE + "/{table}", PortalPaths.ENGLISH + "/{table}"})
@Permit(who = Permit.Who.ANYONE)
class UnitPages {

    private final PortalAnswers answers;
    private final Choices.Known choices;
    private final ProfileViews profiles;
    private final ComparisonViews comparisons;
    private final PublishedPoints points;

    UnitPages(PortalAnswers answers, Choices.Known choices, ProfileViews profiles, ComparisonViews comparisons,
            PublishedPoints points) {
        this.answers = answers;
        this.choices = choices;
        this.profiles = profiles;
        this.comparisons = comparisons;
        this.points = points;
    }

    @GetMapping("/don-vi/{subject}")
    void profile(@PathVariable String table, @PathVariable String subject, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        Call call = new Call(request, response);
        answers.page(call, () -> Wanted.page(Section.RESULTS, "/" + table + "/don-vi/" + subject, "portal/profile",
                ui -> profiles.page(call.base(), table, subject, ui)));
    }

    @GetMapping("/don-vi/{subject}/{node}")
    void point(@PathVariable String table, @PathVariable String subject, @PathVariable String node,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = new Call(request, response);
        answers.page(call, () -> Wanted.page(Section.RESULTS, "/" + table + "/don-vi/" + subject + "/" + node,
                "portal/point", ui -> points.page(call.base(), table, subject, node, ui)));
    }

    @GetMapping("/so-sanh")
    void comparison(@PathVariable String table,
            @RequestParam(name = "dv", required = false) @Nullable List<String> subjects,
            @RequestParam(defaultValue = "") String q, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Call call = new Call(request, response);
        answers.page(call, () -> {
            List<String> compared = choices.of(table).compared(subjects == null ? List.of() : subjects);
            String text = q.strip();
            return new Wanted(Section.RESULTS, "/" + table + "/so-sanh",
                    new Query().with("dv", compared).with("q", text).text(), text.isEmpty(), "portal/comparison",
                    ui -> comparisons.page(call.base(), table, compared, text, ui));
        });
    }
}
