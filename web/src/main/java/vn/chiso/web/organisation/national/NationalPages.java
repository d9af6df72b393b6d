package vn.chiso.web.organisation.national;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.ui.Answer;

/** Looking at what loading would do, and doing it. */
@Controller
@Permit(Role.ADMINISTRATOR)
class NationalPages {

    private final NationalUnits national;

    NationalPages(NationalUnits national) {
        this.national = national;
    }

    @GetMapping("/don-vi/nap-danh-muc")
    Answer preview(@RequestParam(name = "tinh", defaultValue = "") String typed) {
        List<NationalUnits.Province> provinces = national.provinces();
        String province = known(typed, provinces);
        return Answer.show("organisation/national",
                new NationalPage(provinces, province == null ? "" : province, national.preview(province)));
    }

    @PostMapping("/don-vi/nap-danh-muc")
    Answer load(Person person, @RequestParam("tinh") String typed) {
        NationalUnits.Preview done = national.load(person.actor(), known(typed, national.provinces()));
        return done.missing() == 0
                ? Answer.done("/don-vi", "organisation.national.nothing")
                : Answer.done("/don-vi", "organisation.national.done", done.missing());
    }

    private static @Nullable String known(String typed, List<NationalUnits.Province> provinces) {
        if (typed.isEmpty()) {
            return null;
        }
        if (provinces.stream().noneMatch(province -> province.code().equals(typed))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return typed;
    }
}
