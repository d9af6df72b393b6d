package vn.chiso.web.report;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.AssessedUnit;
import vn.chiso.web.campaign.Assignments;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.entry.UnitDocuments;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.report.UnitRights.Paper;
import vn.chiso.web.ui.Paging;

/** Finds documents about assessed units: by name in a round, and from the pages of a unit. */
@Component
class UnitSearch implements UnitDocuments {

    private final UnitRights rights;
    private final Assignments assignments;
    private final Units units;

    UnitSearch(UnitRights rights, Assignments assignments, Units units) {
        this.rights = rights;
        this.assignments = assignments;
        this.units = units;
    }

    /** How many units {@link #find} finds in all. */
    int count(Campaign round, String text) {
        return assignments.count(round.id(), text, null);
    }

    /** Units of a round whose name or code holds a text, diacritics aside, with what the person may open. */
    List<UnitListPage.Line> find(Person person, Campaign round, String text, Paging paging) {
        List<AssessedUnit> found = assignments.find(round.id(), text, null, paging.size(), paging.offset());
        Map<Long, Unit> known = units.byIds(found.stream().map(AssessedUnit::unit).toList());
        return found.stream().map(each -> {
            Unit unit = known.get(each.unit());
            return new UnitListPage.Line(unit == null ? "–" : unit.name(), each.block(),
                    path(Paper.FORM, person, round, each.unit()), path(Paper.MINUTES, person, round, each.unit()));
        }).toList();
    }

    private String path(Paper paper, Person person, Campaign round, long unit) {
        return paper.exists(round) && rights.mayOpen(paper, person, round, unit)
                ? ReportPaths.draft(paper.kind(), UnitRound.key(round.id(), unit))
                : "";
    }

    @Override
    public List<Link> of(Person person, Campaign campaign, long unit) {
        if (!assignments.assesses(campaign.id(), unit)) {
            return List.of();
        }
        return List.of(Paper.values()).stream()
                .map(paper -> new Link("document.kind." + paper.kind(), path(paper, person, campaign, unit)))
                .filter(link -> !link.path().isEmpty()).toList();
    }
}
