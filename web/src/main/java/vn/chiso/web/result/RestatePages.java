package vn.chiso.web.result;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.framework.InputType;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.rule.Operand;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.RuleText;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.appraisal.AppraisalRights;
import vn.chiso.web.appraisal.Considerations;
import vn.chiso.web.appraisal.Considered;
import vn.chiso.web.appraisal.Deciding;
import vn.chiso.web.appraisal.Decision;
import vn.chiso.web.appraisal.Judgement;
import vn.chiso.web.appraisal.ReasonCode;
import vn.chiso.web.appraisal.Restating;
import vn.chiso.web.appraisal.Stage;
import vn.chiso.web.appraisal.Verdict;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.entry.Declarations;
import vn.chiso.web.entry.Entry;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.TypedValue;
import vn.chiso.web.ui.Ui;

/** Corrects published values, which count once a restatement publishes them. */
@Controller
@RequestMapping("/ky/{campaign}/dinh-chinh")
@Permit(Role.COORDINATOR)
class RestatePages {

    private final Campaigns campaigns;
    private final Considerations considerations;
    private final Deciding deciding;
    private final Restating restating;
    private final AppraisalRights rights;
    private final PublicationStore publications;
    private final Units units;
    private final Rendering rendering;

    RestatePages(Campaigns campaigns, Considerations considerations, Deciding deciding, Restating restating,
            AppraisalRights rights, PublicationStore publications, Units units, Rendering rendering) {
        this.campaigns = campaigns;
        this.considerations = considerations;
        this.deciding = deciding;
        this.restating = restating;
        this.rights = rights;
        this.publications = publications;
        this.units = units;
        this.rendering = rendering;
    }

    static String path(Campaign campaign) {
        return "/ky/" + campaign.id() + "/dinh-chinh";
    }

    @GetMapping
    Answer list(@PathVariable("campaign") long id, HttpServletRequest request) {
        Campaign campaign = campaigns.get(id);
        Ui ui = rendering.ui(request);
        if (publications.latest(id).isEmpty()) {
            throw ResultViews.missing();
        }
        List<Decision> corrected = restating.of(id);
        Map<Long, Considered> considered = considerations.of(campaign,
                corrected.stream().map(decision -> decision.key().unit()).collect(Collectors.toSet()));
        List<RestatementsPage.Row> rows = corrected.stream()
                .map(decision -> row(campaign, decision,
                        Objects.requireNonNull(considered.get(decision.key().unit())), ui))
                .toList();
        return Answer.show("result/restatements", new RestatementsPage("/ky/" + id + "/ket-qua", campaign.name(),
                campaign.illustrative(), rows));
    }

    /** One that waits shows what is published and what would be; one that was published shows what counts. */
    private RestatementsPage.Row row(Campaign campaign, Decision decision, Considered considered, Ui ui) {
        NodeCode code = decision.key().leaf();
        Node.Leaf leaf = Declarations.leaf(considered.declared(), code).orElseThrow(ResultViews::missing);
        boolean waits = decision.edition() == considered.edition();
        Scoring scoring = new Scoring(considered.declared().framework());
        Exact settled = scoring.score(leaf, considered.settled()).points();
        return new RestatementsPage.Row(path(campaign) + "/" + decision.key().unit() + "/" + code.value(),
                units.name(decision.key().unit()), leaf.head().codeAsPrinted(), leaf.head().name().in(ui.language()),
                ui.t(label(decision.verdict())), ui.points(waits ? settled : decision.before()),
                ui.points(waits ? scoring.score(leaf, considered.decided()).points() : settled), decision.reason(),
                decision.at(), waits);
    }

    /** Key of the words for what can be decided about a published value. */
    private static String label(Verdict verdict) {
        return verdict == Verdict.ACCEPTED ? "result.restate.accepted" : "appraisal.verdict." + verdict.id();
    }

    @GetMapping("/{unit}/{leaf}")
    Answer form(Person person, @PathVariable("campaign") long id, @PathVariable long unit, @PathVariable String leaf,
            HttpServletRequest request) {
        Campaign campaign = campaigns.get(id);
        return Answer.show("result/restate", page(person, campaign, new EntryKey(id, unit, new NodeCode(leaf)), null,
                List.of(), rendering.ui(request)));
    }

    @PostMapping("/{unit}/{leaf}")
    Answer save(Person person, @PathVariable("campaign") long id, @PathVariable long unit, @PathVariable String leaf,
            @RequestParam Map<String, String> form, HttpServletRequest request) {
        Campaign campaign = campaigns.get(id);
        EntryKey key = new EntryKey(id, unit, new NodeCode(leaf));
        Judgement typed = Judgement.read(form);
        Ui ui = rendering.ui(request);
        return switch (deciding.decide(person, campaign, key, Stage.RESTATEMENT, typed)) {
            case Deciding.Result.Done _ -> Answer.done(path(campaign), "result.restate.saved");
            case Deciding.Result.Refused(List<Refusal> refusals) ->
                Answer.refuse("result/restate", page(person, campaign, key, typed, refusals, ui));
            case Deciding.Result.Changed _ -> new Answer.Page("result/restate", page(person, campaign, key, typed,
                    List.of(Refusal.of("appraisal.changed-meanwhile")), ui), 409);
        };
    }

    private RestatePage page(Person person, Campaign campaign, EntryKey key, @Nullable Judgement typed,
            List<Refusal> refusals, Ui ui) {
        if (publications.latest(campaign.id()).isEmpty()) {
            throw ResultViews.missing();
        }
        Considered considered = considerations.of(campaign, key.unit());
        Node.Leaf leaf = Declarations.leaf(considered.declared(), key.leaf()).orElseThrow(ResultViews::missing);
        Entry entry = Objects.requireNonNull(considered.declared().entries().get(key.leaf()));
        if (!rights.mayRestate(person, campaign, entry)) {
            throw new AccessDeniedException("not a coordinator, own unit, or not published");
        }
        Messages messages = EngineText.messages(ui.language());
        LeafScore published = new Scoring(considered.declared().framework()).score(leaf, considered.settled());
        Decision now = considered.at(key.leaf(), Stage.RESTATEMENT);
        Verdict verdict = typed != null ? typed.verdict() : now != null ? now.verdict() : null;
        List<RestatePage.Field> fields = new ArrayList<>();
        for (Operand operand : considered.declared().enteredAt(leaf)) {
            fields.add(field(operand, considered, typed, ui, messages));
        }
        ReasonCode code = now == null ? null : now.code();
        return new RestatePage(path(campaign) + "/" + key.unit() + "/" + key.leaf().value(), path(campaign),
                campaign.name(), campaign.illustrative(), units.name(key.unit()), leaf.head().codeAsPrinted(),
                leaf.head().name().in(ui.language()), ui.number(leaf.max()),
                leaf.rule() == null ? "" : RuleText.sentence(leaf.rule(), messages), ui.points(published.points()),
                fields,
                List.of(Verdict.CORRECTED, Verdict.SET_BY_HAND, Verdict.REJECTED, Verdict.ACCEPTED, Verdict.UPHELD)
                        .stream().map(each -> new Option(each.id(), ui.t(label(each)))).toList(),
                verdict == null ? "" : verdict.id(),
                typed != null ? typed.points() : now == null || now.points() == null ? "" : ui.number(now.points()),
                Arrays.stream(ReasonCode.values()).map(each -> new Option(each.name(),
                        each.name() + " – " + ui.t("appraisal.code." + each.id()))).toList(),
                typed != null ? typed.code() : code == null ? "" : code.name(),
                typed != null ? typed.reason() : now == null ? "" : now.reason(), now == null ? 0 : now.version(),
                entry.stamp(), refusals);
    }

    private static RestatePage.Field field(Operand operand, Considered considered, @Nullable Judgement typed, Ui ui,
            Messages messages) {
        Input input = operand.input();
        InputValue published = considered.settled().values().get(input.id());
        InputValue counting = considered.decided().values().get(input.id());
        String now = counting == null ? "" : TypedValue.shown(input, counting);
        List<Option> options = switch (input.type()) {
            case YES_NO -> List.of(new Option("1", ui.t("entry.yes")), new Option("0", ui.t("entry.no")));
            case OPTION -> input.options().entrySet().stream()
                    .map(option -> new Option(option.getKey(), option.getValue())).toList();
            case COUNT, AMOUNT, SHARE, POINTS -> List.of();
        };
        String unit = input.type() == InputType.SHARE ? "%" : input.unit() == null ? "" : input.unit();
        return new RestatePage.Field("value-" + input.id().value(),
                operand.letter().isEmpty() ? input.name() : operand.letter() + " – " + input.name(), unit,
                published == null ? "–" : EngineText.value(input, published, messages),
                typed == null ? now : typed.figures().getOrDefault(input.id().value(), now), options);
    }
}
