package vn.chiso.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.AssessedUnit;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.SearchKey;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Texts;

/** The dossier of an assessed unit: estimate, what is missing from whom, everything as one archive. */
@Controller
@RequestMapping("/ky/{campaign}/ho-so")
class DossierPages {

    private static final int LINES = 50;

    private final Campaigns campaigns;
    private final Assignments assignments;
    private final Dossiers dossiers;
    private final DossierViews views;
    private final UnitDocuments documents;
    private final EvidenceFiles files;
    private final Units units;
    private final Texts texts;
    private final Rendering rendering;

    DossierPages(Campaigns campaigns, Assignments assignments, Dossiers dossiers, DossierViews views,
            UnitDocuments documents, EvidenceFiles files, Units units, Texts texts, Rendering rendering) {
        this.campaigns = campaigns;
        this.assignments = assignments;
        this.dossiers = dossiers;
        this.views = views;
        this.documents = documents;
        this.files = files;
        this.units = units;
        this.texts = texts;
        this.rendering = rendering;
    }

    /** The assessed units; where there is only one, its dossier. */
    @GetMapping
    @Permit({Role.COORDINATOR, Role.LEADER})
    Answer list(@PathVariable long campaign, @RequestParam(defaultValue = "1") int trang) {
        Campaign round = campaigns.get(campaign);
        List<AssessedUnit> assessed = assignments.units(campaign);
        String path = "/ky/" + campaign + "/ho-so";
        if (assessed.size() == 1) {
            return Answer.go(path + "/" + assessed.getFirst().unit());
        }
        Paging paging = new Paging(trang, LINES, assessed.size(), path + "?trang=");
        List<AssessedUnit> shown = assessed.stream().skip(paging.offset()).limit(LINES).toList();
        Map<Long, Unit> named = units.byIds(shown.stream().map(AssessedUnit::unit).toList());
        return Answer.show("entry/dossiers", new DossiersPage(round.name(), shown.stream().map(unit -> {
            Unit known = named.get(unit.unit());
            return new DossiersPage.Line(known == null ? "–" : known.name(), unit.block(), path + "/" + unit.unit());
        }).toList(), paging));
    }

    @GetMapping("/{unit}")
    @Permit({Role.COORDINATOR, Role.LEADER, Role.DATA_OFFICER, Role.UNIT_HEAD})
    Answer show(Person person, @PathVariable long campaign, @PathVariable long unit, HttpServletRequest request) {
        Campaign round = campaigns.get(campaign);
        Dossier dossier = dossiers.of(person, round, unit);
        return Answer.show("entry/dossier",
                views.page(dossier, unit, documents.of(person, round, unit), rendering.ui(request)));
    }

    /** Everything as one archive, sent while it is made. */
    @GetMapping("/{unit}/tai")
    @Permit({Role.COORDINATOR, Role.LEADER, Role.DATA_OFFICER, Role.UNIT_HEAD})
    void download(Person person, @PathVariable long campaign, @PathVariable long unit, HttpServletResponse response)
            throws IOException {
        Campaign round = campaigns.get(campaign);
        Dossier dossier = dossiers.of(person, round, unit);
        DossierArchive archive = new DossierArchive(dossier, files, texts);
        dossiers.noteDownload(person, round, unit, dossier.unitName());
        EvidenceDownload.toBeSaved(response, "application/zip", "ho-so-"
                + SearchKey.of(dossier.unitName()).replaceAll("[^a-z0-9]+", "-") + "-" + round.year() + ".zip");
        archive.write(response.getOutputStream());
    }
}
