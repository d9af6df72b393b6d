package vn.chiso.web.standing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.web.account.Permit;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** The page of one unit in a table, and a few units beside each other, for everybody who is signed in. */
@Controller
@RequestMapping("/ket-qua/{table}")
@Permit(who = Permit.Who.SIGNED_IN)
class ProfilePages {

    private final ProfileViews profiles;
    private final ComparisonViews comparisons;
    private final Rendering rendering;

    ProfilePages(ProfileViews profiles, ComparisonViews comparisons, Rendering rendering) {
        this.profiles = profiles;
        this.comparisons = comparisons;
        this.rendering = rendering;
    }

    @GetMapping("/don-vi/{subject}")
    Answer profile(@PathVariable String table, @PathVariable String subject, HttpServletRequest request) {
        return Answer.show("standing/profile",
                profiles.page(StandingLinks.SIGNED_IN, table, subject, rendering.ui(request)));
    }

    @GetMapping("/so-sanh")
    Answer comparison(@PathVariable String table,
            @RequestParam(name = "dv", required = false) @Nullable List<String> subjects,
            @RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        return Answer.show("standing/comparison", comparisons.page(StandingLinks.SIGNED_IN, table,
                subjects == null ? List.of() : subjects, q, rendering.ui(request)));
    }
}
