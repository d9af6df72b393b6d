package vn.chiso.web.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.PermitCheck;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;

/** Faults and refusals of the whole request, as a page. */
@Controller
@Permit(who = Permit.Who.ANYONE)
class ErrorPages implements ErrorController {

    private final Settings settings;

    ErrorPages(Settings settings) {
        this.settings = settings;
    }

    @RequestMapping("/error")
    Answer error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : 404;
        ErrorPage page = switch (status) {
            case 403 -> ErrorPage.of(status, forbidden(request));
            case 404, 405 -> ErrorPage.of(status, "missing");
            case 411, 413 -> ErrorPage.of(status, "large", settings.number(Setting.UPLOAD_MEGABYTES));
            default -> ErrorPage.of(status, status < 500 ? "request" : "fault");
        };
        return new Answer.Page("ui/error", page, status);
    }

    private static String forbidden(HttpServletRequest request) {
        Object why = request.getAttribute(PermitCheck.REFUSED);
        if ("stale".equals(why)) {
            return "stale";
        }
        return "role".equals(why) ? "role" : "forbidden";
    }
}
