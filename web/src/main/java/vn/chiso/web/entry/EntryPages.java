package vn.chiso.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/** Entering the figures of an indicator. */
@Controller
@RequestMapping("/ky/{campaign}/nhap-so-lieu/{unit}/{leaf}")
class EntryPages {

    private final Campaigns campaigns;
    private final Entries entries;
    private final EntryViews views;
    private final Comments comments;
    private final Rendering rendering;

    EntryPages(Campaigns campaigns, Entries entries, EntryViews views, Comments comments, Rendering rendering) {
        this.campaigns = campaigns;
        this.entries = entries;
        this.views = views;
        this.comments = comments;
        this.rendering = rendering;
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static EntryKey key(long campaign, long unit, String leaf) {
        return new EntryKey(campaign, unit, new NodeCode(leaf));
    }

    @GetMapping
    @Permit({Role.DATA_OFFICER, Role.UNIT_HEAD, Role.COORDINATOR, Role.LEADER, Role.APPRAISER, Role.COUNCIL_MEMBER})
    Answer show(Person person, @PathVariable long campaign, @PathVariable long unit, @PathVariable String leaf,
            HttpServletRequest request) {
        return Answer.show("entry/entry", views.page(person, campaigns.get(campaign), key(campaign, unit, leaf),
                rendering.ui(request), null, List.of(), null));
    }

    /** Saves; answers with the parts of the page that have changed, or with a page for browsers without scripts. */
    @PostMapping("/luu")
    @Permit(Role.DATA_OFFICER)
    Answer save(Person person, @PathVariable long campaign, @PathVariable long unit, @PathVariable String leaf,
            @RequestParam Map<String, String> form, HttpServletRequest request) {
        Campaign round = campaigns.get(campaign);
        EntryKey key = key(campaign, unit, leaf);
        Typed typed = typed(form);
        Ui ui = rendering.ui(request);
        boolean fragment = request.getHeader("HX-Request") != null;
        return switch (entries.save(person, round, key, typed)) {
            case SaveResult.Saved(Entry entry, List<Refusal> refusals) -> {
                if (!fragment && refusals.isEmpty()) {
                    String next = form.getOrDefault("next", "");
                    yield Answer.done(next.startsWith("/ky/" + campaign + "/") ? next : key.path(), "entry.saved",
                            entry.version());
                }
                Typed shown = new Typed(entry.version(), typed.values(), typed.sources(), typed.explanation(),
                        typed.claim());
                EntryPage page = views.page(person, round, key, ui, refusals.isEmpty() ? null : shown, refusals, null);
                yield fragment ? Answer.show("entry/saved", page) : Answer.refuse("entry/entry", page);
            }
            case SaveResult.Conflict conflict -> {
                EntryPage page = views.page(person, round, key, ui, typed, List.of(),
                        views.conflict(key, conflict, round, ui));
                yield new Answer.Page(fragment ? "entry/conflicted" : "entry/entry", page, 409);
            }
            case SaveResult.Shut(String why) -> Answer.refused(key.path(), why);
        };
    }

    /** Saves what was chosen between the two of a conflict, as the next version. */
    @PostMapping("/giai-quyet")
    @Permit(Role.DATA_OFFICER)
    Answer resolve(Person person, @PathVariable long campaign, @PathVariable long unit, @PathVariable String leaf,
            @RequestParam Map<String, String> form, HttpServletRequest request) {
        Map<String, String> chosen = new HashMap<>();
        form.forEach((name, choice) -> {
            if (name.startsWith("keep-")) {
                String field = name.substring("keep-".length());
                chosen.put(field, form.getOrDefault((choice.equals("mine") ? "mine-" : "saved-") + field, ""));
            }
        });
        chosen.put("version", form.getOrDefault("version", ""));
        EntryPage now = views.page(person, campaigns.get(campaign), key(campaign, unit, leaf), rendering.ui(request),
                null, List.of(), null);
        chosen.putIfAbsent("explanation", now.form().explanation());
        chosen.putIfAbsent("claim", now.form().claim());
        return save(person, campaign, unit, leaf, chosen, request);
    }

    @PostMapping("/trao-doi")
    @Permit({Role.DATA_OFFICER, Role.UNIT_HEAD, Role.COORDINATOR, Role.APPRAISER})
    Answer comment(Person person, @PathVariable long campaign, @PathVariable long unit, @PathVariable String leaf,
            @RequestParam String body, @RequestParam(defaultValue = "") String next) {
        EntryKey key = key(campaign, unit, leaf);
        List<Refusal> refusals = comments.add(person, campaigns.get(campaign), key, body);
        String back = (next.startsWith("/ky/" + campaign + "/") ? next : key.path()) + "#trao-doi";
        return refusals.isEmpty()
                ? Answer.done(back, "entry.comment.added")
                : Answer.refused(back, refusals.getFirst().key(), refusals.getFirst().facts().toArray());
    }

    /** What a form sent; fields of the figures are named {@code value-<input>} and {@code source-<input>}. */
    static Typed typed(Map<String, String> form) {
        Map<String, String> values = new HashMap<>();
        Map<String, String> sources = new HashMap<>();
        form.forEach((name, text) -> {
            if (name.startsWith("value-")) {
                values.put(name.substring("value-".length()), text);
            } else if (name.startsWith("source-")) {
                sources.put(name.substring("source-".length()), text);
            }
        });
        String version = form.getOrDefault("version", "");
        if (!version.matches("\\d{1,9}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Claim claim = switch (form.getOrDefault("claim", "NONE")) {
            case "NONE" -> Claim.NONE;
            case "NO_DATA" -> Claim.NO_DATA;
            case "NOT_APPLICABLE" -> Claim.NOT_APPLICABLE;
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        return new Typed(Integer.parseInt(version), values, sources, form.getOrDefault("explanation", ""), claim);
    }
}
