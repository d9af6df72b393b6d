package vn.chiso.web.campaign.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Input;
import vn.chiso.engine.scoring.InputValue;
import vn.chiso.exchange.InputText;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Constant;
import vn.chiso.web.campaign.Constants;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.TypedValue;

/** Entering the figures that are the same for all units. */
@Controller
@RequestMapping("/ky/{campaign}/thiet-lap/hang-so")
class ConstantPages {

    private static final int LONGEST_SOURCE = 500;

    private final Setup setup;
    private final Constants constants;

    ConstantPages(Setup setup, Constants constants) {
        this.setup = setup;
        this.constants = constants;
    }

    /** What was typed for one of them. */
    private record Typed(String input, String value, String source) {
    }

    @GetMapping
    @Permit({Role.COORDINATOR, Role.LEADER, Role.COUNCIL_MEMBER})
    Answer show(Person person, @PathVariable("campaign") long id) {
        Campaign campaign = setup.look(person, id, Tab.CONSTANTS);
        return Answer.show("campaign/constants", page(person, campaign, null, List.of()));
    }

    @PostMapping
    @Permit(Role.COORDINATOR)
    Answer set(Person person, @PathVariable("campaign") long id,
            @RequestParam(name = "so-lieu", defaultValue = "") String input,
            @RequestParam(name = "gia-tri", defaultValue = "") String value,
            @RequestParam(name = "nguon", defaultValue = "") String source,
            @RequestParam(name = "da-doc", defaultValue = "") String seen,
            @RequestParam(name = "nguon-da-doc", defaultValue = "") String seenSource) {
        Campaign campaign = setup.look(person, id, Tab.CONSTANTS);
        Input wanted = Constants.of(setup.framework(campaign)).stream()
                .filter(each -> each.id().value().equals(input)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Refusal> refusals = new ArrayList<>(setup.against(person, campaign, Tab.CONSTANTS, ""));
        InputValue read = switch (TypedValue.read(wanted, value)) {
            case TypedValue.Value(var understood) -> understood;
            case TypedValue.Empty _ -> {
                refusals.add(Refusal.at("gia-tri-" + input, "campaign.constant.empty", wanted.name()));
                yield null;
            }
            case TypedValue.Unreadable(String key) -> {
                refusals.add(Refusal.at("gia-tri-" + input, key, input, wanted.name()));
                yield null;
            }
        };
        if (read instanceof InputValue.Amount(var number) && !wanted.allows(number)) {
            refusals.add(Refusal.at("gia-tri-" + input, "campaign.constant.range", wanted.name()));
        }
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            refusals.add(Refusal.at("nguon-" + input, "campaign.constant.source", LONGEST_SOURCE));
        }
        if (refusals.isEmpty() && read != null) {
            if (constants.set(person, campaign, wanted, seen(id, input, seen, seenSource), InputText.of(read),
                    source.strip())) {
                return Answer.done(Tab.CONSTANTS.path(id), "campaign.constant.done", wanted.name());
            }
            refusals.add(Refusal.of("campaign.constant.meanwhile", wanted.name()));
        }
        return Answer.refuse("campaign/constants",
                page(person, campaign, new Typed(input, value, source), refusals));
    }

    /** What the person saw; null where there was no value. */
    private @Nullable Constant seen(long campaign, String input, String value, String source) {
        Constant now = constants.values(campaign).get(input);
        return value.isEmpty() || now == null
                ? null
                : new Constant(input, value, source, now.at(), now.by());
    }

    private ConstantsPage page(Person person, Campaign campaign, @Nullable Typed typed, List<Refusal> refusals) {
        Framework framework = setup.framework(campaign);
        Map<String, Constant> known = constants.values(campaign.id());
        List<ConstantsPage.Row> rows = new ArrayList<>();
        for (Input input : Constants.of(framework)) {
            String id = input.id().value();
            Constant constant = known.get(id);
            Typed mine = typed != null && typed.input().equals(id) ? typed : null;
            String shown = constant == null ? "" : TypedValue.shown(input, constant.value());
            rows.add(new ConstantsPage.Row(id, input.name(), input.unit() == null ? "" : input.unit(),
                    input.definition() == null ? "" : input.definition(), usedBy(framework, input),
                    mine != null ? mine.value() : shown,
                    mine != null ? mine.source() : constant == null ? "" : constant.source(),
                    constant == null ? "" : constant.value(), constant == null ? "" : constant.source(),
                    constant == null ? "" : constant.by(), constant == null ? null : constant.at()));
        }
        return new ConstantsPage(setup.head(person, campaign, Tab.CONSTANTS), rows, refusals);
    }

    private static List<String> usedBy(Framework framework, Input input) {
        return framework.tree().leaves().stream()
                .filter(leaf -> leaf.operands().stream().anyMatch(operand -> operand.input().equals(input)))
                .map(leaf -> leaf.code().value()).toList();
    }
}
