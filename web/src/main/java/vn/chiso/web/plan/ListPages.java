package vn.chiso.web.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/** The list of plans. */
@Controller
class ListPages {

    private static final int LINES = 50;

    private final ListStore store;
    private final Rendering rendering;

    ListPages(ListStore store, Rendering rendering) {
        this.store = store;
        this.rendering = rendering;
    }

    /** Whether the person may make plans. */
    static boolean writes(Person person) {
        return person.is(Role.COORDINATOR) || (person.is(Role.UNIT_HEAD) && person.unit() != null);
    }

    @GetMapping(PlanPaths.PLANS)
    @Permit({Role.COORDINATOR, Role.LEADER, Role.UNIT_HEAD, Role.DATA_OFFICER, Role.APPRAISER, Role.COUNCIL_MEMBER})
    Answer list(Person person, @RequestParam Map<String, String> sent, HttpServletRequest request) {
        PlanRights.ReadablePlans readable = PlanRights.readable(person);
        ListWanted wanted = ListWanted.of(sent);
        Paging paging = new Paging(wanted.page(), LINES, store.count(readable, wanted),
                wanted.paged(PlanPaths.PLANS));
        List<ListPage.Line> lines = store.find(readable, wanted, LINES, paging.offset());
        List<Option> years = store.years(readable).stream().map(year -> Integer.toString(year))
                .map(year -> new Option(year, year)).toList();
        return Answer.show("plan/list", new ListPage(wanted, years, states(readable, rendering.ui(request)), lines,
                paging, writes(person), lines.isEmpty() && !wanted.any()));
    }

    private static List<Option> states(PlanRights.ReadablePlans readable, Ui ui) {
        return Stream.of(PlanState.values())
                .filter(state -> state != PlanState.DRAFT || readable.drafts() || readable.own() != null)
                .map(state -> new Option(state.id(), ui.t(state.key()))).toList();
    }
}
