package vn.chiso.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.account.Permit;
import vn.chiso.web.portal.OpenFrame.Section;
import vn.chiso.web.portal.PortalAnswers.Call;
import vn.chiso.web.portal.PortalAnswers.Wanted;
import vn.chiso.web.standing.HeatView;
import vn.chiso.web.standing.MapView;
import vn.chiso.web.standing.RankingView;
import vn.chiso.web.standing.RankingWanted;

/** Tables of results for everybody: the same contents as for people who are signed in. */
@Controller
@RequestMapping({PortalPaths.VIETNAMESE + "/{table}", PortalPaths.ENGLISH + "/{table}"})
@Permit(who = Permit.Who.ANYONE)
class TablePages {

    private final PortalAnswers answers;
    private final Choices.Known choices;
    private final RankingView rankings;
    private final HeatView heats;
    private final MapView maps;

    TablePages(PortalAnswers answers, Choices.Known choices, RankingView rankings, HeatView heats, MapView maps) {
        this.answers = answers;
        this.choices = choices;
        this.rankings = rankings;
        this.heats = heats;
        this.maps = maps;
    }

    @GetMapping
    void ranking(@PathVariable String table, @RequestParam(name = "theo", defaultValue = "") String node,
            @RequestParam(name = "khoi", defaultValue = "") String block,
            @RequestParam(name = "vung", defaultValue = "") String region, @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "sap", defaultValue = "") String order,
            @RequestParam(name = "trang", defaultValue = "") String page, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        Call call = new Call(request, response);
        answers.page(call, () -> {
            Choices known = choices.of(table);
            RankingWanted wanted = known.wanted(node, block, region, q, order, page);
            return new Wanted(Section.RESULTS, "/" + table, Choices.query(wanted).text(), wanted.text().isEmpty(),
                    "portal/ranking", ui -> rankings.page(known.table(), wanted, call.base(), null, ui));
        });
    }

    @GetMapping("/nhiet")
    void heat(@PathVariable String table, @RequestParam(name = "theo", defaultValue = "") String node,
            @RequestParam(name = "khoi", defaultValue = "") String block,
            @RequestParam(name = "vung", defaultValue = "") String region,
            @RequestParam(name = "trang", defaultValue = "") String page, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        Call call = new Call(request, response);
        answers.page(call, () -> {
            Choices known = choices.of(table);
            RankingWanted wanted = known.wanted(node, block, region, "", "", page);
            return new Wanted(Section.RESULTS, "/" + table + "/nhiet", Choices.query(wanted).text(), true,
                    "portal/heat", ui -> heats.page(known.table(), wanted, call.base(), null, ui));
        });
    }

    @GetMapping("/ban-do")
    void map(@PathVariable String table, @RequestParam(name = "theo", defaultValue = "") String node,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Call call = new Call(request, response);
        answers.page(call, () -> {
            Choices known = choices.of(table);
            if (known.table().boundaries() == null) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            String by = known.node(node);
            return new Wanted(Section.RESULTS, "/" + table + "/ban-do", new Query().with("theo", by).text(), true,
                    "portal/map", ui -> maps.page(known.table(), by, call.base(), ui));
        });
    }
}
