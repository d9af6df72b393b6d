package vn.chiso.web.standing;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;

/** Public tables for people who are signed in: the list, rankings, heat maps, maps. */
@Controller
@RequestMapping(StandingLinks.SIGNED_IN)
@Permit(who = Permit.Who.SIGNED_IN)
class StandingPages {

    private final Standings standings;
    private final OwnSubject own;
    private final TableListView list;
    private final RankingView rankings;
    private final HeatView heats;
    private final MapView maps;
    private final Rendering rendering;

    StandingPages(Standings standings, OwnSubject own, TableListView list, RankingView rankings, HeatView heats,
            MapView maps, Rendering rendering) {
        this.standings = standings;
        this.own = own;
        this.list = list;
        this.rankings = rankings;
        this.heats = heats;
        this.maps = maps;
        this.rendering = rendering;
    }

    private Standing table(String slug) {
        return standings.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping
    Answer tables(HttpServletRequest request) {
        return Answer.show("standing/tables", list.page(StandingLinks.SIGNED_IN, rendering.ui(request)));
    }

    @GetMapping("/{table}")
    Answer ranking(Person person, @PathVariable String table,
            @RequestParam(name = "theo", defaultValue = "") String node,
            @RequestParam(name = "khoi", defaultValue = "") String block,
            @RequestParam(name = "vung", defaultValue = "") String region, @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "sap", defaultValue = "") String order,
            @RequestParam(name = "trang", defaultValue = "1") int page, HttpServletRequest request) {
        Standing found = table(table);
        return Answer.show("standing/ranking",
                rankings.page(found, RankingWanted.of(node, block, region, q, order, page), StandingLinks.SIGNED_IN,
                        own.of(person, found).orElse(null), rendering.ui(request)));
    }

    @GetMapping("/{table}/nhiet")
    Answer heat(Person person, @PathVariable String table, @RequestParam(name = "theo", defaultValue = "") String node,
            @RequestParam(name = "khoi", defaultValue = "") String block,
            @RequestParam(name = "vung", defaultValue = "") String region,
            @RequestParam(name = "trang", defaultValue = "1") int page, HttpServletRequest request) {
        Standing found = table(table);
        return Answer.show("standing/heat",
                heats.page(found, RankingWanted.of(node, block, region, "", "", page), StandingLinks.SIGNED_IN,
                        own.of(person, found).orElse(null), rendering.ui(request)));
    }

    @GetMapping("/{table}/ban-do")
    Answer map(@PathVariable String table, @RequestParam(name = "theo", defaultValue = "") String node,
            HttpServletRequest request) {
        Standing found = table(table);
        if (found.boundaries() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Answer.show("standing/map", maps.page(found, node, StandingLinks.SIGNED_IN, rendering.ui(request)));
    }
}
