package vn.chiso.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.chiso.web.account.Permit;
import vn.chiso.web.portal.OpenFrame.Section;
import vn.chiso.web.portal.PortalAnswers.Call;
import vn.chiso.web.portal.PortalAnswers.Wanted;

/** How published tables were made. */
@Controller
@RequestMapping({PortalPaths.VIETNAMESE + PortalPaths.METHOD, PortalPaths.ENGLISH + PortalPaths.METHOD})
@Permit(who = Permit.Who.ANYONE)
class MethodPages {

    private final PortalAnswers answers;
    private final MethodView view;

    MethodPages(PortalAnswers answers, MethodView view) {
        this.answers = answers;
        this.view = view;
    }

    @GetMapping
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = new Call(request, response);
        answers.page(call, () -> Wanted.page(Section.METHOD, PortalPaths.METHOD, "portal/methods",
                _ -> view.list(call.base())));
    }

    @GetMapping("/{table}")
    void table(@PathVariable String table, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Call call = new Call(request, response);
        answers.page(call, () -> Wanted.page(Section.METHOD, PortalPaths.METHOD + "/" + table, "portal/method",
                ui -> view.page(table, call.base(), ui)));
    }
}
