package vn.chiso.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.chiso.web.account.Permit;
import vn.chiso.web.portal.OpenFrame.Section;
import vn.chiso.web.portal.PortalAnswers.Call;
import vn.chiso.web.portal.PortalAnswers.Wanted;

/** The first public page, and the answer to addresses below it that do not exist. */
@Controller
@RequestMapping({PortalPaths.VIETNAMESE, PortalPaths.ENGLISH})
@Permit(who = Permit.Who.ANYONE)
class HomePages {

    private final PortalAnswers answers;
    private final HomeView view;

    HomePages(PortalAnswers answers, HomeView view) {
        this.answers = answers;
        this.view = view;
    }

    @GetMapping
    void home(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = new Call(request, response);
        answers.page(call, () -> Wanted.page(Section.RESULTS, "", "portal/home", ui -> view.page(call.base(), ui)));
    }

    @GetMapping("/**")
    void missing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.missing(new Call(request, response));
    }
}
