package vn.chiso.web.result;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.appraisal.AppraisalRights;
import vn.chiso.web.appraisal.Reading;
import vn.chiso.web.appraisal.Readings;
import vn.chiso.web.entry.EntryKey;
import vn.chiso.web.entry.EntryStates;
import vn.chiso.web.standing.StandingLinks;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/**
 * One published point: the rule, the figures and the steps for everybody who is signed in; documents and decisions for
 * those whose business they are.
 */
@Controller
@RequestMapping("/ket-qua/{table}/don-vi/{subject}/{node}")
@Permit(who = Permit.Who.SIGNED_IN)
class PublishedPointPages {

    private final PublishedPoints points;
    private final Readings readings;
    private final AppraisalRights rights;
    private final EntryStates states;
    private final Rendering rendering;

    PublishedPointPages(PublishedPoints points, Readings readings, AppraisalRights rights, EntryStates states,
            Rendering rendering) {
        this.points = points;
        this.readings = readings;
        this.rights = rights;
        this.states = states;
        this.rendering = rendering;
    }

    @GetMapping
    Answer show(Person person, @PathVariable String table, @PathVariable String subject, @PathVariable String node,
            HttpServletRequest request) {
        Ui ui = rendering.ui(request);
        PublishedPoints.Found found = points.find(table, subject, node);
        EntryKey key = found.rowOfFramework() instanceof Node.Leaf
                ? new EntryKey(found.campaign().id(), found.assessed(), new NodeCode(node))
                : null;
        return Answer.show("result/point", new PublishedPointPage(points.page(StandingLinks.SIGNED_IN, found, ui),
                key == null ? null : reading(person, found, key, ui),
                key != null && mayRestate(person, found, key)
                        ? RestatePages.path(found.campaign()) + "/" + key.unit() + "/" + node
                        : ""));
    }

    private @Nullable Reading reading(Person person, PublishedPoints.Found found, EntryKey key, Ui ui) {
        return readings.of(person, found.campaign(), key, found.inputs(), found.snapshot().at(), ui).orElse(null);
    }

    private boolean mayRestate(Person person, PublishedPoints.Found found, EntryKey key) {
        return states.find(key).filter(entry -> rights.mayRestate(person, found.campaign(), entry)).isPresent();
    }
}
