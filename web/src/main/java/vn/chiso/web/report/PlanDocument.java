package vn.chiso.web.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.document.Block;
import vn.chiso.document.Layout;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.planning.plan.CalendarPeriod;
import vn.chiso.engine.planning.plan.Head;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.Reporting;
import vn.chiso.web.account.Person;
import vn.chiso.web.catalog.Catalog;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanReading;
import vn.chiso.web.plan.PlanRights;
import vn.chiso.web.plan.PlanWords;
import vn.chiso.web.plan.Plans;
import vn.chiso.web.report.PlanPassages.Subject;
import vn.chiso.web.ui.Ui;

/** An improvement plan as it is issued: its text, and its tables as appendices. For whoever may read the plan. */
@Component
class PlanDocument implements DocumentKind {

    /** How many are offered. */
    static final int MOST = 100;

    private static final String OPENING = "mo-dau";
    private static final String ORGANISATION = "to-chuc-thuc-hien";

    /** {@code 222/KH-UBND}. */
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,6}[A-Za-zĐđ]?)\\s*/\\s*(\\S+)\\s*");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Plans plans;
    private final PlanRights rights;
    private final PlanReading reading;
    private final Catalog catalog;

    PlanDocument(Plans plans, PlanRights rights, PlanReading reading, Catalog catalog) {
        this.plans = plans;
        this.rights = rights;
        this.reading = reading;
        this.catalog = catalog;
    }

    @Override
    public String id() {
        return "ke-hoach";
    }

    @Override
    public List<Offer> offers(Person person, Ui ui) {
        return plans.visibleTo(person).stream().limit(MOST)
                .map(plan -> new Offer(Long.toString(plan.id()), plan.title(), facts(plan, ui))).toList();
    }

    private static String facts(PlanHead plan, Ui ui) {
        String number = plan.number();
        return Stream.of(number == null ? "" : number, plan.period(), ui.t(plan.state().key()),
                plan.sample() ? ui.t("plan.sample") : "").filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    @Override
    public Draft open(Person person, String key, Ui ui) {
        PlanHead head = plans.get(person, id(key));
        Plan plan = reading.of(head.id());
        return new Draft(key, head.title(), Layout.NAMED, ui.t("document.plan.name"),
                ui.t("document.plan.abbreviation"), PlanSaid.about(head.title()), head.unit(), head.campaign(),
                rights.mayEdit(person, head), List.of(Draft.Part.prose(OPENING, opening(plan.head(), ui)),
                        Draft.Part.prose(ORGANISATION, organisation(plan, ui))),
                earlier(person, head), (words, vietnamese) -> compose(head, words, vietnamese), null)
                .as(issued(plan.head()));
    }

    /** What the plan says of its number, its day and who signed it. */
    private static Draft.Issued issued(Head head) {
        Matcher number = NUMBER.matcher(head.number() == null ? "" : head.number());
        boolean numbered = number.matches();
        return new Draft.Issued(numbered ? number.group(1) : "", numbered ? number.group(2) : "",
                head.issued() instanceof CalendarPeriod.Day(LocalDate day) ? DAY.format(day) : "", head.issuer(),
                head.signer() == null ? "" : head.signer());
    }

    /** @throws ResponseStatusException not found, when it is no identifier */
    static long id(String key) {
        if (!key.matches("[1-9]\\d{0,17}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Long.parseLong(key);
    }

    /** The plan of the same unit for the years before. */
    private @Nullable String earlier(Person person, PlanHead plan) {
        Long unit = plan.unit();
        return unit == null
                ? null
                : plans.visibleTo(person).stream()
                        .filter(other -> unit.equals(other.unit()) && other.lastYear() == plan.firstYear() - 1)
                        .findFirst().map(other -> Long.toString(other.id())).orElse(null);
    }

    private static String opening(Head head, Ui ui) {
        return ui.t("document.plan.opening", PlanSaid.issuer(head.issuer(), ui), PlanSaid.named(head.title(), ui));
    }

    /** What usually stands there; nothing where the plan's own text says it. */
    private static String organisation(Plan plan, Ui ui) {
        boolean said = PlanPassages.sections(plan.passages()).stream()
                .anyMatch(section -> section.subject() == Subject.ORGANISATION);
        if (said) {
            return "";
        }
        Reporting reporting = plan.reporting();
        String to = reporting == null ? PlanSaid.issuer(plan.head().issuer(), ui) : reporting.to();
        String rhythm = reporting == null || reporting.rhythm() == null
                ? ui.t("document.plan.organisation.regularly")
                : ui.t("document.plan.organisation.rhythm", PlanWords.rhythm(ui, reporting.rhythm()));
        return String.join("\n", ui.t("document.plan.organisation.lead"), ui.t("document.plan.organisation.help"),
                ui.t("document.plan.organisation.report", rhythm, to),
                ui.t("document.plan.organisation.closing", to));
    }

    private Draft.Body compose(PlanHead head, Draft.Words words, Ui ui) {
        Plan plan = reading.of(head.id());
        List<PlanAppendices.Made> appendices = new PlanAppendices(plan, ui).all();
        List<Block> blocks = Stream.concat(words.blocks(OPENING).stream(),
                new PlanBody(plan, appendices, names(plan.head().framework()), words.blocks(ORGANISATION), ui).blocks()
                        .stream())
                .toList();
        return new Draft.Body(plan.citations().stream().map(citation -> PlanSaid.basis(citation, ui)).toList(), blocks,
                appendices.stream().map(PlanAppendices.Made::appendix).toList(), source(head, plan.head(), ui));
    }

    private static String source(PlanHead plan, Head head, Ui ui) {
        String source = ui.t("document.plan.source", PlanSaid.source(plan, head, ui));
        String copied = head.copiedFrom();
        if (plan.sample() && copied != null) {
            source = source + " " + ui.t("document.plan.source.sample", PlanSaid.heading(copied));
        }
        return plan.illustrative() ? source + " " + ui.t("document.plan.source.illustrative") : source;
    }

    /** The names of the rows of the framework, by code, where the plan names an installed framework. */
    private Map<String, String> names(@Nullable String framework) {
        Map<String, String> names = new HashMap<>();
        if (framework != null) {
            catalog.all().stream().map(installed -> installed.framework())
                    .filter((Framework each) -> each.id().equals(framework)).findFirst()
                    .ifPresent(found -> found.tree().nodes()
                            .forEach(node -> names.put(node.code().value(), node.head().name().in(Language.VI))));
        }
        return names;
    }
}
