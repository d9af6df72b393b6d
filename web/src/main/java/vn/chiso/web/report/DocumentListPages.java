package vn.chiso.web.report;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/** Which official documents there are: those of most use, the own that were made, those about all units of a round. */
@Controller
@RequestMapping(ReportPaths.DOCUMENTS)
@Permit({Role.COORDINATOR, Role.LEADER, Role.UNIT_HEAD, Role.DATA_OFFICER, Role.APPRAISER, Role.COUNCIL_MEMBER})
class DocumentListPages {

    /** Kinds about units, of which there are too many for a list. */
    private static final Set<String> ABOUT_UNITS = Set.of("phieu", "bien-ban");
    private static final int LINES = 25;

    private final DocumentKinds kinds;
    private final Making making;
    private final UnitRights rights;
    private final UnitSearch search;
    private final Rendering rendering;

    DocumentListPages(DocumentKinds kinds, Making making, UnitRights rights, UnitSearch search, Rendering rendering) {
        this.kinds = kinds;
        this.making = making;
        this.rights = rights;
        this.search = search;
        this.rendering = rendering;
    }

    @GetMapping
    Answer list(Person person, HttpServletRequest request) {
        Ui ui = rendering.ui(request);
        boolean searches = !rights.overseen(person).isEmpty();
        List<DocumentListPage.Kind> offered = new ArrayList<>();
        for (DocumentKind kind : kinds.all()) {
            List<DocumentListPage.Line> lines = kind.offers(person, ui).stream()
                    .map(offer -> new DocumentListPage.Line(ReportPaths.draft(kind.id(), offer.key()), offer.title(),
                            offer.facts()))
                    .toList();
            if (!lines.isEmpty()) {
                offered.add(new DocumentListPage.Kind(kind.id(), lines,
                        searches && ABOUT_UNITS.contains(kind.id()) ? ReportPaths.UNITS : ""));
            }
        }
        return Answer.show("report/list", new DocumentListPage(made(person), offered,
                Issuers.unit(person).filter(unit -> Issuers.maySet(person, unit)).isPresent(),
                person.is(Role.COORDINATOR)));
    }

    private List<DocumentListPage.Own> made(Person person) {
        return making.of(person).stream().map(made -> new DocumentListPage.Own(ReportPaths.made(made.order().id()),
                made.order().kind(), made.order().title(), made.order().at(),
                made.state().name().toLowerCase(Locale.ROOT), made.percent())).toList();
    }

    /** All units of a round whose documents the person may open. */
    @GetMapping("/don-vi")
    Answer units(Person person, @RequestParam(name = "ky", required = false) @Nullable Long round,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "trang", defaultValue = "1") int page) {
        List<Campaign> rounds = rights.overseen(person);
        Campaign chosen = rounds.stream().filter(each -> round != null && each.id() == round).findFirst()
                .orElse(rounds.isEmpty() ? null : rounds.getFirst());
        List<Option> options = rounds.stream().map(each -> new Option(Long.toString(each.id()), each.name())).toList();
        String typed = text.strip();
        int total = chosen == null ? 0 : search.count(chosen, typed);
        Paging paging = new Paging(page, LINES, total, ReportPaths.UNITS + "?ky="
                + (chosen == null ? "" : chosen.id()) + "&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)
                + "&trang=");
        return Answer.show("report/units", new UnitListPage(options, chosen == null ? "" : Long.toString(chosen.id()),
                typed, chosen == null ? List.of() : search.find(person, chosen, typed, paging), paging));
    }
}
