package vn.chiso.web.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.document.Layout;
import vn.chiso.engine.planning.plan.Head;
import vn.chiso.web.account.Person;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanReading;
import vn.chiso.web.plan.PlanRights;
import vn.chiso.web.plan.PlanState;
import vn.chiso.web.plan.Plans;
import vn.chiso.web.plan.PlanAccounts;
import vn.chiso.web.plan.PlanAccounts.Account;
import vn.chiso.web.plan.PlanAccounts.Period;
import vn.chiso.web.ui.Ui;

/**
 * How far a plan is, for a quarter or a year: what lead units have reported. For whoever may see the roll-up of their
 * reports.
 */
@Component
class ProgressReport implements DocumentKind {

    /** How many are offered. */
    static final int MOST = 100;

    private static final Pattern KEY = Pattern.compile("([1-9]\\d{0,17})-(20\\d{2}(?:-[1-4])?)");

    private final Plans plans;
    private final PlanRights rights;
    private final PlanReading reading;
    private final PlanAccounts progress;

    ProgressReport(Plans plans, PlanRights rights, PlanReading reading, PlanAccounts progress) {
        this.plans = plans;
        this.rights = rights;
        this.reading = reading;
        this.progress = progress;
    }

    @Override
    public String id() {
        return "tien-do";
    }

    @Override
    public List<Offer> offers(Person person, Ui ui) {
        List<Offer> offers = new ArrayList<>();
        for (PlanHead plan : plans.visibleTo(person)) {
            if (sees(person, plan)) {
                progress.periods(plan).forEach(period -> offers.add(
                        new Offer(key(plan, period), plan.title(), PlanSaid.upperFirst(period.name(ui)))));
            }
            if (offers.size() >= MOST) {
                break;
            }
        }
        return offers.stream().limit(MOST).toList();
    }

    /** Whoever may see what all units have reported: nobody follows drafts and samples. */
    private boolean sees(Person person, PlanHead plan) {
        return plan.state() != PlanState.DRAFT && !plan.sample() && rights.maySeeFigures(person, plan);
    }

    private static String key(PlanHead plan, Period period) {
        return plan.id() + "-" + period;
    }

    @Override
    public Draft open(Person person, String key, Ui ui) {
        Matcher written = KEY.matcher(key);
        if (!written.matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        PlanHead plan = plans.get(person, Long.parseLong(written.group(1)));
        PlanRights.require(sees(person, plan));
        Period period = Period.parse(written.group(2)).filter(each -> progress.begun(plan, each))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = period.name(ui);
        return new Draft(key, ui.t("document.progress.title", plan.title(), name), Layout.NAMED,
                ui.t("document.progress.name"), ui.t("document.progress.abbreviation"),
                ui.t("document.progress.about", PlanSaid.named(plan.title(), ui), name), plan.unit(), plan.campaign(),
                rights.mayManage(person, plan),
                Stream.of(ProgressBody.RESULTS, ProgressBody.SHORTCOMINGS, ProgressBody.CAUSES, ProgressBody.PROPOSALS)
                        .map(part -> Draft.Part.prose(part, "")).toList(),
                period.before().within(plan) ? key(plan, period.before()) : null,
                (words, vietnamese) -> compose(plan, period, words, vietnamese), null);
    }

    private Draft.Body compose(PlanHead plan, Period period, Draft.Words words, Ui ui) {
        Head head = reading.head(plan.id());
        Account account = progress.of(plan, period);
        ProgressBody body = new ProgressBody(head, reading.headings(plan.id()), account, words, period.name(ui), ui);
        String source = ui.t("document.progress.source",
                account.units().stream().filter(PlanAccounts.UnitWords::sent).count(), account.units().size(),
                period.name(ui), PlanSaid.source(plan, head, ui));
        return new Draft.Body(List.of(), body.blocks(), body.appendices(),
                plan.illustrative() ? source + " " + ui.t("document.plan.source.illustrative") : source);
    }
}
