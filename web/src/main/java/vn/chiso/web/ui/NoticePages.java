package vn.chiso.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;

/** What the bell leads to. */
@Controller
@Permit(who = Permit.Who.SIGNED_IN)
class NoticePages {

    private static final int LINES = 30;

    private final Notices notices;

    NoticePages(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/thong-bao")
    Answer notices(Person person, @RequestParam(name = "truoc", required = false) @Nullable Long before) {
        List<Notices.Notice> found = notices.of(person, before, LINES + 1);
        List<NoticesPage.Line> lines = found.stream().limit(LINES)
                .map(notice -> new NoticesPage.Line(notice.id(), notice.at(), notice.key(), notice.facts(),
                        notice.readAt() == null))
                .toList();
        String older = found.size() > LINES ? "/thong-bao?truoc=" + lines.getLast().id() : null;
        return Answer.show("ui/notices", new NoticesPage(lines, notices.unread(person) > 0, older));
    }

    @GetMapping("/thong-bao/{id}")
    Answer follow(Person person, @PathVariable long id) {
        String link = notices.follow(person, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean ours = link.startsWith("/") && !link.startsWith("//") && !link.startsWith("/\\");
        return Answer.go(ours ? link : "/thong-bao");
    }

    @PostMapping("/thong-bao")
    Answer readAll(Person person) {
        notices.readAll(person);
        return Answer.done("/thong-bao", "notices.all-read");
    }
}
