package vn.chiso.web.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.chiso.web.account.Permit;

/** Faults and refusals of the whole request, as a page. */
@Controller
@Permit(who = Permit.Who.ANYONE)
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    Answer error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : 404;
        String kind = switch (status) {
            case 403 -> "forbidden";
            case 404, 405 -> "missing";
            case 413 -> "large";
            case 400 -> "request";
            default -> status < 500 ? "request" : "fault";
        };
        return new Answer.Page("ui/error", new ErrorPage(status, kind), status);
    }
}
