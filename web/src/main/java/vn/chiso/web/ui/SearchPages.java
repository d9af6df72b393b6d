package vn.chiso.web.ui;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.platform.SearchKey;

/** One search over everything that has a name. */
@Controller
class SearchPages {

    private static final int LIMIT = 20;
    private static final int LONGEST = 100;

    private final List<Searchable> rooms;

    SearchPages(ObjectProvider<Searchable> rooms) {
        this.rooms = rooms.orderedStream().toList();
    }

    @GetMapping("/tim")
    @Permit(who = Permit.Who.SIGNED_IN)
    Answer find(Person person, @RequestParam(name = "q", defaultValue = "") String query) {
        String typed = query.strip();
        if (typed.length() > LONGEST) {
            typed = typed.substring(0, LONGEST);
        }
        List<SearchPage.Group> groups = new ArrayList<>();
        if (!SearchKey.of(typed).isEmpty()) {
            for (Searchable room : rooms) {
                List<Searchable.Hit> hits = room.find(person, typed, LIMIT + 1);
                if (!hits.isEmpty()) {
                    groups.add(new SearchPage.Group(room.headingKey(),
                            hits.subList(0, Math.min(LIMIT, hits.size())), hits.size() > LIMIT));
                }
            }
        }
        return Answer.show("ui/search", new SearchPage(typed, groups));
    }
}
