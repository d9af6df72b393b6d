package vn.chiso.web.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.account.Permit;

/** Choosing the language of the pages. */
@Controller
@Permit(who = Permit.Who.ANYONE)
class LanguagePages {

    @PostMapping("/ngon-ngu")
    Answer choose(@RequestParam("sang") String language, @RequestParam(name = "ve", defaultValue = "/") String back,
            HttpServletResponse response) {
        String tag = language.equals(Language.EN.tag()) ? Language.EN.tag() : Language.VI.tag();
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(Languages.COOKIE, tag).path("/")
                .maxAge(Duration.ofDays(365)).sameSite("Lax").httpOnly(true).build().toString());
        // Back to a page of ours only: "//elsewhere" and "/\\elsewhere" name another host.
        return Answer.go(back.matches("/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*") ? back : "/");
    }
}
