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

/** Pages about open data. */
@Controller
@RequestMapping({PortalPaths.VIETNAMESE + PortalPaths.DATA, PortalPaths.ENGLISH + PortalPaths.DATA})
@Permit(who = Permit.Who.ANYONE)
class DataPages {

    private final PortalAnswers answers;
    private final DataView view;

    DataPages(PortalAnswers answers, DataView view) {
        this.answers = answers;
        this.view = view;
    }

    @GetMapping
    void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = new Call(request, response);
        answers.page(call, () -> Wanted.page(Section.DATA, PortalPaths.DATA, "portal/datalist",
                ui -> view.list(call.base(), ui)));
    }

    @GetMapping("/{table}")
    void table(@PathVariable String table, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Call call = new Call(request, response);
        answers.page(call, () -> Wanted.page(Section.DATA, PortalPaths.DATA + "/" + table, "portal/data",
                ui -> view.page(table, call.base(), ui)));
    }
}
