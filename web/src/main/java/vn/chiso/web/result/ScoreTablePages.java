package vn.chiso.web.result;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.ui.Rendering;

/** Locked results as a workbook: all of them, or those of the person's unit as long as they are not public. */
@Controller
@Permit({Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER, Role.DATA_OFFICER, Role.UNIT_HEAD, Role.APPRAISER})
class ScoreTablePages {

    private final Campaigns campaigns;
    private final SnapshotStore snapshots;
    private final PublicationStore publications;
    private final ResultRights rights;
    private final ScoreTable table;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Rendering rendering;

    ScoreTablePages(Campaigns campaigns, SnapshotStore snapshots, PublicationStore publications, ResultRights rights,
            ScoreTable table, Audit audit, TransactionTemplate transaction, Rendering rendering) {
        this.campaigns = campaigns;
        this.snapshots = snapshots;
        this.publications = publications;
        this.rights = rights;
        this.table = table;
        this.audit = audit;
        this.transaction = transaction;
        this.rendering = rendering;
    }

    /** Every workbook that leaves has its line in the audit. */
    @GetMapping("/ky/{campaign}/ket-qua/{number}/bang-diem.xlsx")
    void workbook(Person person, @PathVariable("campaign") long id, @PathVariable int number,
            HttpServletRequest request, HttpServletResponse response) throws IOException {
        Campaign campaign = campaigns.get(id);
        rights.requireLook(person, campaign);
        Snapshot snapshot = snapshots.find(id, number).orElseThrow(ResultViews::missing);
        ResultRights.Sight sight = rights.sight(person, campaign, snapshot);
        if (sight instanceof ResultRights.Sight.None) {
            throw new AccessDeniedException("results that are not public and not the person's");
        }
        Long only = ResultRights.only(sight);
        boolean published = publications.ofCampaign(id).stream().anyMatch(each -> each.snapshot() == snapshot.id());
        transaction.executeWithoutResult(_ -> audit.record(person.actor(), "result.exported", campaign.name(), id, only,
                Map.of("snapshot", number, "format", "xlsx")));
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"bang-diem-" + id + "-" + number + ".xlsx\"");
        table.write(new ScoreTable.Shown(campaign, snapshot, only,
                published ? ScoreTable.Shown.State.PUBLISHED : ScoreTable.Shown.State.LOCKED),
                rendering.ui(request), response.getOutputStream());
    }
}
