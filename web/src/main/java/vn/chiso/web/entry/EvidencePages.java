package vn.chiso.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.entry.document.DocumentKind;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/** Adding documents to an indicator: a new one, or some of the library; and taking them off. */
@Controller
@RequestMapping("/ky/{campaign}/nhap-so-lieu/{unit}/{leaf}/tai-lieu")
@Permit(Role.DATA_OFFICER)
class EvidencePages {

    private static final int LINES = 20;

    private final Campaigns campaigns;
    private final Evidences evidences;
    private final EvidenceLibrary library;
    private final EvidenceFiles files;
    private final Units units;
    private final Rendering rendering;

    EvidencePages(Campaigns campaigns, Evidences evidences, EvidenceLibrary library, EvidenceFiles files, Units units,
            Rendering rendering) {
        this.campaigns = campaigns;
        this.evidences = evidences;
        this.library = library;
        this.files = files;
        this.units = units;
        this.rendering = rendering;
    }

    @GetMapping("/moi")
    Answer blank(Person person, @PathVariable long campaign, @PathVariable long unit, @PathVariable String leaf,
            HttpServletRequest request) {
        EntryKey key = key(campaign, unit, leaf);
        Campaign round = campaigns.get(campaign);
        evidences.attachable(person, round, key);
        EvidenceForm form = new EvidenceForm("", "", units.byId(EvidenceRights.ownUnit(person))
                .map(own -> own.name()).orElse(""), "", "", "", "");
        return Answer.show("entry/evidencenew", form(round, key, form, List.of(), rendering.ui(request)));
    }

    @PostMapping("/moi")
    Answer add(Person person, @PathVariable long campaign, @PathVariable long unit, @PathVariable String leaf,
            @ModelAttribute EvidenceForm form, @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request) {
        EntryKey key = key(campaign, unit, leaf);
        Campaign round = campaigns.get(campaign);
        return switch (library.add(person, form, upload(file), new EvidenceLibrary.Target(round, key))) {
            case EvidenceResult.Done(Evidence added) ->
                Answer.done(key.path() + "#tai-lieu", "evidence.added", added.number());
            case EvidenceResult.Refused(List<Refusal> refusals) ->
                Answer.refuse("entry/evidencenew", form(round, key, form, refusals, rendering.ui(request)));
        };
    }

    /** What a form sent as its file; null when nothing was chosen. */
    static @Nullable EvidenceUpload upload(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        return file == null || (file.isEmpty() && (name == null || name.isEmpty()))
                ? null
                : new EvidenceUpload(name == null ? "" : name, file.getSize(), file);
    }

    private EvidenceFormPage form(Campaign campaign, EntryKey key, EvidenceForm form, List<Refusal> refusals, Ui ui) {
        Node.Leaf leaf = leaf(campaign, key);
        return new EvidenceFormPage(key.path() + "/tai-lieu/moi", key.path() + "#tai-lieu", title(leaf, ui),
                leaf.evidence(), form, refusals, DocumentKind.ACCEPT, files.megabytes());
    }

    @GetMapping("/kho")
    Answer choose(Person person, @PathVariable long campaign, @PathVariable long unit, @PathVariable String leaf,
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int trang,
            HttpServletRequest request) {
        EntryKey key = key(campaign, unit, leaf);
        Campaign round = campaigns.get(campaign);
        evidences.attachable(person, round, key);
        Ui ui = rendering.ui(request);
        long own = EvidenceRights.ownUnit(person);
        EvidenceFilter filter = new EvidenceFilter(q, EvidenceFilter.Use.ANY);
        String path = key.path() + "/tai-lieu/kho";
        Paging paging = new Paging(trang, LINES, library.count(own, filter),
                path + "?q=" + UriUtils.encode(q, StandardCharsets.UTF_8) + "&trang=");
        List<Evidence> found = library.find(own, filter, LINES, paging.offset());
        var uses = library.uses(found);
        Set<Long> here = evidences.of(key).stream().map(Evidence::id).collect(Collectors.toSet());
        return Answer.show("entry/evidencepick", new EvidencePickPage(path, key.path() + "#tai-lieu",
                title(leaf(round, key), ui), q,
                found.stream().map(evidence -> EvidenceLine.of(evidence,
                        evidences.gap(evidence, round.year()).map(ui::t).orElse(""),
                        uses.getOrDefault(evidence.id(), List.of()), here.contains(evidence.id()))).toList(),
                paging));
    }

    @PostMapping("/kho")
    Answer attach(Person person, @PathVariable long campaign, @PathVariable long unit, @PathVariable String leaf,
            @RequestParam(name = "tai-lieu", required = false) @Nullable List<Long> chosen) {
        EntryKey key = key(campaign, unit, leaf);
        List<Long> documents = chosen == null ? List.of() : chosen;
        int added = evidences.attach(person, campaigns.get(campaign), key, documents);
        return added == 0
                ? Answer.refused(key.path() + "/tai-lieu/kho", "evidence.attached.none")
                : Answer.done(key.path() + "#tai-lieu", "evidence.attached", added);
    }

    @PostMapping("/{id}/go")
    Answer detach(Person person, @PathVariable long campaign, @PathVariable long unit, @PathVariable String leaf,
            @PathVariable long id) {
        EntryKey key = key(campaign, unit, leaf);
        boolean done = evidences.detach(person, campaigns.get(campaign), key, id);
        return done
                ? Answer.done(key.path() + "#tai-lieu", "evidence.detached")
                : Answer.refused(key.path() + "#tai-lieu", "evidence.detached.none");
    }

    private static EntryKey key(long campaign, long unit, String leaf) {
        return new EntryKey(campaign, unit, new NodeCode(leaf));
    }

    private Node.Leaf leaf(Campaign campaign, EntryKey key) {
        return campaigns.framework(campaign).framework().tree().node(key.leaf()) instanceof Node.Leaf leaf
                ? leaf
                : fail();
    }

    private static Node.Leaf fail() {
        throw EntryPages.notFound();
    }

    private static String title(Node.Leaf leaf, Ui ui) {
        return leaf.head().codeAsPrinted() + " " + leaf.head().name().in(ui.language());
    }
}
