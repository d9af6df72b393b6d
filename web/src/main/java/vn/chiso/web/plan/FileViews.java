package vn.chiso.web.plan;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.PlanChecks;
import vn.chiso.engine.planning.plan.PlanFinding;
import vn.chiso.engine.planning.plan.Sums;
import vn.chiso.exchange.PlanWorkbookResult;
import vn.chiso.exchange.TableProblem;
import vn.chiso.exchange.TableText;
import vn.chiso.web.account.Person;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.plan.PlanDifference.Kind;
import vn.chiso.web.plan.PlanDifference.RowChange;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Ui;

/** Puts the pages about workbooks of plans together. */
@Component
class FileViews {

    /** How many changed rows are shown, and how many findings. */
    private static final int SHOWN = 300;

    private final PlanTaking taking;
    private final Campaigns campaigns;

    FileViews(PlanTaking taking, Campaigns campaigns) {
        this.taking = taking;
        this.campaigns = campaigns;
    }

    static String path(@Nullable PlanHead plan) {
        return (plan == null ? PlanPaths.PLANS : PlanPaths.plan(plan.id())) + "/nap";
    }

    static UploadPage upload(PlanFrame.@Nullable Above above, String fileName, List<TableProblem> problems,
            List<Refusal> refusals, Ui ui) {
        return new UploadPage(above, path(above == null ? null : above.plan()), fileName, sentences(problems, ui),
                refusals);
    }

    private static List<String> sentences(List<TableProblem> problems, Ui ui) {
        return problems.stream().map(problem -> TableText.sentence(problem, TableText.messages(ui.language())))
                .toList();
    }

    /** What a file holds, and for a stored plan what it would change. */
    PreviewPage preview(Person person, PlanFrame.@Nullable Above above, PlanUploads.Upload upload,
            PlanWorkbookResult.Read read, String unit, String campaign, List<Refusal> refusals, Ui ui) {
        Plan plan = read.plan();
        Funding funding = plan.funding();
        String path = path(above == null ? null : above.plan());
        List<PlanFinding> all = PlanChecks.of(plan);
        List<PreviewPage.Found> findings = all.stream().sorted(Comparator.comparing(PlanFinding::level)).limit(SHOWN)
                .map(finding -> new PreviewPage.Found(finding.level().id(), PlanWords.sentence(ui, finding),
                        read.addresses().find(finding.spot()).orElse("")))
                .toList();
        List<Option> rounds = campaigns.visibleTo(person).stream()
                .map(round -> new Option(Long.toString(round.id()), round.name())).toList();
        return new PreviewPage(above, path + "/" + upload.id(), path, upload.fileName(), plan,
                plan.projects().isEmpty() && funding.sources().isEmpty()
                        ? null
                        : MoneyLine.whole(funding, Sums.of(plan)),
                findings, OverviewPage.Counts.of(all), sentences(read.notes(), ui),
                above == null ? null : changes(above.plan(), plan, ui), unit,
                campaign, rounds, refusals);
    }

    private PreviewPage.Changes changes(PlanHead stored, Plan file, Ui ui) {
        PlanDifference difference = taking.compare(stored, file);
        List<RowChange> differing = difference.rows().stream().filter(row -> row.kind() != Kind.SAME).toList();
        return new PreviewPage.Changes(difference.digest(), difference.count(Kind.NEW),
                difference.count(Kind.CHANGED), difference.count(Kind.SAME), difference.count(Kind.MISSING),
                difference.sections().stream().map(section -> ui.t(section.key())).toList(),
                differing.stream().limit(SHOWN).map(change -> change(change, file.funding(), ui)).toList(),
                Math.max(0, differing.size() - SHOWN), difference.changes());
    }

    private static PreviewPage.Change change(RowChange change, Funding funding, Ui ui) {
        RowContent content = change.content();
        PlanRow stored = change.stored();
        return new PreviewPage.Change(change.kind().id(), ui.t("plan.one." + content.part().path()), content.code(),
                content.name(), change.kind() == Kind.CHANGED && stored != null
                        ? RowDiffering.fields(RowForm.of(stored.content(), funding, 0),
                                RowForm.of(content, funding, 0), funding, ui)
                        : List.of());
    }
}
