package vn.chiso.web.campaign.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.resolution.Choice;
import vn.chiso.engine.framework.resolution.Offer;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.engine.framework.resolution.Resolutions;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.ResolutionText;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.campaign.Resolved;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Texts;

/** What a round does about maxima that contradict each other. */
@Controller
@RequestMapping("/ky/{campaign}/thiet-lap/phat-hien")
class ResolutionPages {

    private static final int SHORTEST_BASIS = 10;
    private static final int LONGEST_BASIS = 2_000;

    private final Setup setup;
    private final Campaigns campaigns;
    private final Texts texts;
    private final Messages words = EngineText.messages(Language.VI);

    ResolutionPages(Setup setup, Campaigns campaigns, Texts texts) {
        this.setup = setup;
        this.campaigns = campaigns;
        this.texts = texts;
    }

    /** What was typed into the form. */
    private record Typed(String choice, String basis, List<String> refused, List<Refusal> refusals) {

        static final Typed NOTHING = new Typed("", "", List.of(), List.of());
    }

    @GetMapping
    @Permit({Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER, Role.DATA_OFFICER, Role.UNIT_HEAD, Role.APPRAISER})
    Answer show(Person person, @PathVariable("campaign") long id,
            @RequestParam(name = "dong", defaultValue = "") String node) {
        Campaign campaign = setup.look(person, id, Tab.FINDINGS);
        return Answer.show("campaign/resolutions", page(person, campaign, node, Typed.NOTHING));
    }

    @PostMapping
    @Permit(Role.COORDINATOR)
    Answer decide(Person person, @PathVariable("campaign") long id,
            @RequestParam(name = "dong", defaultValue = "") String node,
            @RequestParam(name = "cach", defaultValue = "") String choice,
            @RequestParam(name = "can-cu", defaultValue = "") String basis,
            @RequestParam(name = "da-doc", defaultValue = "") String seen) {
        Campaign campaign = setup.look(person, id, Tab.FINDINGS);
        List<Refusal> refusals = new ArrayList<>(setup.against(person, campaign, Tab.FINDINGS, ""));
        Optional<Choice> wanted = Resolutions.offered(setup.framework(campaign)).stream()
                .filter(offer -> offer.finding().node().value().equals(node))
                .flatMap(offer -> offer.choices().stream())
                .filter(offered -> offered.resolution().text().equals(choice)).findFirst();
        if (wanted.isEmpty()) {
            refusals.add(Refusal.at("cach", "campaign.resolve.choose"));
        }
        if (basis.strip().length() < SHORTEST_BASIS || basis.length() > LONGEST_BASIS) {
            refusals.add(Refusal.at("can-cu", "campaign.resolve.basis.short", SHORTEST_BASIS));
        }
        String now = settling(campaigns.resolutions(id), new NodeCode(node)).map(Resolved::choice).orElse("");
        if (!now.equals(seen)) {
            refusals.add(Refusal.of("campaign.resolve.meanwhile"));
        }
        if (refusals.isEmpty() && wanted.isPresent()) {
            List<String> refused = campaigns.decide(person, campaign, wanted.get().resolution(), basis.strip())
                    .stream().map(reason -> ResolutionText.sentence(reason, words)).toList();
            if (refused.isEmpty()) {
                return Answer.done(Tab.FINDINGS.path(id), "campaign.resolve.done", label(new NodeCode(node)));
            }
            return Answer.refuse("campaign/resolutions",
                    page(person, campaign, node, new Typed(choice, basis, refused, List.of())));
        }
        return Answer.refuse("campaign/resolutions",
                page(person, campaign, node, new Typed(choice, basis, List.of(), refusals)));
    }

    @PostMapping("/bo")
    @Permit(Role.COORDINATOR)
    Answer undecide(Person person, @PathVariable("campaign") long id,
            @RequestParam(name = "dong", defaultValue = "") String node) {
        Campaign campaign = setup.look(person, id, Tab.FINDINGS);
        boolean recorded = campaigns.resolutions(id).stream().anyMatch(decision -> decision.node().equals(node));
        if (!recorded || !setup.editing(person, campaign, Tab.FINDINGS).open()) {
            return Answer.refused(Tab.FINDINGS.path(id), "campaign.setup.closed");
        }
        campaigns.undecide(person, campaign, new NodeCode(node));
        return Answer.done(Tab.FINDINGS.path(id), "campaign.resolve.undone", label(new NodeCode(node)));
    }

    private ResolutionPage page(Person person, Campaign campaign, String node, Typed typed) {
        Framework framework = setup.framework(campaign);
        List<Offer> offers = Resolutions.offered(framework);
        List<Resolved> recorded = campaigns.resolutions(campaign.id());
        List<ResolutionPage.Row> rows = new ArrayList<>();
        for (Offer offer : offers) {
            NodeCode code = offer.finding().node();
            rows.add(new ResolutionPage.Row(code.value(), label(code), EngineText.sentence(offer.finding(), words),
                    settling(recorded, code).map(this::decision).orElse("")));
        }
        Offer chosen = offers.stream().filter(offer -> offer.finding().node().value().equals(node)).findFirst()
                .or(() -> offers.stream()
                        .filter(offer -> settling(recorded, offer.finding().node()).isEmpty()).findFirst())
                .orElse(offers.isEmpty() ? null : offers.getFirst());
        return new ResolutionPage(setup.head(person, campaign, Tab.FINDINGS), rows,
                (int) rows.stream().filter(row -> !row.decision().isEmpty()).count(),
                chosen == null ? null : chosen(chosen, recorded, typed), maxima(campaign, framework),
                typed.refused(), typed.refusals());
    }

    private ResolutionPage.Chosen chosen(Offer offer, List<Resolved> recorded, Typed typed) {
        NodeCode code = offer.finding().node();
        Resolved decision = settling(recorded, code).orElse(null);
        List<Option> choices = offer.choices().stream().map(choice -> new Option(choice.resolution().text(),
                ResolutionText.sentence(choice, words))).toList();
        String now = decision == null ? "" : decision.choice();
        String basis = decision == null ? "" : decision.basis();
        return new ResolutionPage.Chosen(code.value(), label(code), EngineText.sentence(offer.finding(), words),
                choices, typed.choice().isEmpty() ? now : typed.choice(),
                typed.choice().isEmpty() && typed.basis().isEmpty() ? basis : typed.basis(),
                decision == null ? "" : decision(decision), now, basis,
                decision == null ? "" : decision.decidedBy(), decision == null ? null : decision.decidedAt(),
                decision == null ? "" : decision.node());
    }

    private String decision(Resolved decided) {
        return Resolution.parse(decided.choice()).map(resolution -> ResolutionText.sentence(resolution, words))
                .orElse(decided.choice());
    }

    /** The recorded decision that settles a row: its own, or one that moves another row's number to it. */
    private static Optional<Resolved> settling(List<Resolved> recorded, NodeCode node) {
        return recorded.stream().filter(decision -> Resolution.parse(decision.choice())
                .filter(resolution -> resolution.settles().contains(node)).isPresent()).findFirst();
    }

    private List<ResolutionPage.Maximum> maxima(Campaign campaign, Framework printed) {
        Framework counted = campaigns.framework(campaign).framework();
        List<ResolutionPage.Maximum> maxima = new ArrayList<>();
        maxima.add(maximum(NodeCode.TOTAL, null, printed, counted));
        for (Node root : printed.tree().roots()) {
            maxima.add(maximum(root.code(), root, printed, counted));
        }
        return maxima;
    }

    private ResolutionPage.Maximum maximum(NodeCode code, @Nullable Node row, Framework printed, Framework counted) {
        return new ResolutionPage.Maximum(code.equals(NodeCode.TOTAL) ? "" : code.value(),
                row == null
                        ? texts.say(Language.VI, "campaign.resolve.total")
                        : row.head().name().in(Language.VI),
                printed.printedMax(code), printed.tree().max(code), counted.tree().max(code));
    }

    private String label(NodeCode code) {
        return code.equals(NodeCode.TOTAL) ? texts.say(Language.VI, "campaign.resolve.total") : code.value();
    }
}
