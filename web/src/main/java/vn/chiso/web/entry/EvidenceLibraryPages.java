package vn.chiso.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.document.DocumentKind;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Option;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/** The whole library of the person's unit. */
@Controller
class EvidenceLibraryPages {

    private static final String LIBRARY = "/kho-tai-lieu";
    private static final int LINES = 25;

    private final EvidenceLibrary library;
    private final EvidenceFiles files;
    private final Units units;
    private final Rendering rendering;

    EvidenceLibraryPages(EvidenceLibrary library, EvidenceFiles files, Units units, Rendering rendering) {
        this.library = library;
        this.files = files;
        this.units = units;
        this.rendering = rendering;
    }

    @GetMapping(LIBRARY)
    @Permit({Role.DATA_OFFICER, Role.UNIT_HEAD})
    Answer list(Person person, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String loc, @RequestParam(defaultValue = "1") int trang,
            HttpServletRequest request) {
        long unit = EvidenceRights.ownUnit(person);
        EvidenceFilter.Use use = Arrays.stream(EvidenceFilter.Use.values())
                .filter(each -> each.name().equals(loc)).findFirst().orElse(EvidenceFilter.Use.ANY);
        EvidenceFilter filter = new EvidenceFilter(q, use);
        Paging paging = new Paging(trang, LINES, library.count(unit, filter), LIBRARY + "?q="
                + UriUtils.encode(q, StandardCharsets.UTF_8) + "&loc=" + use + "&trang=");
        List<Evidence> found = library.find(unit, filter, LINES, paging.offset());
        var uses = library.uses(found);
        Ui ui = rendering.ui(request);
        return Answer.show("entry/evidencelibrary", new EvidenceLibraryPage(units.name(unit), q, use.name(),
                List.of(new Option("USED", ui.t("evidence.filter.used")),
                        new Option("UNUSED", ui.t("evidence.filter.unused"))),
                found.stream().map(evidence -> EvidenceLine.of(evidence, "",
                        uses.getOrDefault(evidence.id(), List.of()), false)).toList(),
                paging, EvidenceRights.mayKeep(person, unit)));
    }

    @GetMapping(LIBRARY + "/moi")
    @Permit(Role.DATA_OFFICER)
    Answer blank(Person person) {
        String name = units.byId(EvidenceRights.ownUnit(person)).map(own -> own.name()).orElse("");
        return Answer.show("entry/evidencenew",
                form(new EvidenceForm("", "", name, "", "", "", ""), List.of()));
    }

    @PostMapping(LIBRARY + "/moi")
    @Permit(Role.DATA_OFFICER)
    Answer add(Person person, @ModelAttribute EvidenceForm form,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        return switch (library.add(person, form, EvidencePages.upload(file), null)) {
            case EvidenceResult.Done(Evidence added) -> Answer.done(LIBRARY, "evidence.added", added.number());
            case EvidenceResult.Refused(List<Refusal> refusals) ->
                Answer.refuse("entry/evidencenew", form(form, refusals));
        };
    }

    private EvidenceFormPage form(EvidenceForm form, List<Refusal> refusals) {
        return new EvidenceFormPage(LIBRARY + "/moi", LIBRARY, "", List.of(), form, refusals, DocumentKind.ACCEPT,
                files.megabytes());
    }

    @GetMapping("/tai-lieu/{id}")
    @Permit({Role.DATA_OFFICER, Role.UNIT_HEAD})
    Answer show(Person person, @PathVariable long id) {
        Evidence evidence = own(person, id);
        return Answer.show("entry/evidencedetail",
                detail(person, evidence, EvidenceForm.of(evidence), evidence.version(), List.of()));
    }

    @PostMapping("/tai-lieu/{id}")
    @Permit(Role.DATA_OFFICER)
    Answer change(Person person, @PathVariable long id, @RequestParam int version, @ModelAttribute EvidenceForm form) {
        Evidence evidence = own(person, id);
        return switch (library.change(person, evidence, version, form)) {
            case EvidenceResult.Done(Evidence changed) ->
                Answer.done("/tai-lieu/" + id, "evidence.changed", changed.number());
            case EvidenceResult.Refused(List<Refusal> refusals) -> Answer.refuse("entry/evidencedetail",
                    detail(person, evidence, form, evidence.version(), refusals));
        };
    }

    @PostMapping("/tai-lieu/{id}/xoa")
    @Permit(Role.DATA_OFFICER)
    Answer delete(Person person, @PathVariable long id) {
        Evidence evidence = own(person, id);
        return library.delete(person, evidence)
                ? Answer.done(LIBRARY, "evidence.deleted", evidence.number())
                : Answer.refused("/tai-lieu/" + id, "evidence.deleted.used");
    }

    private Evidence own(Person person, long id) {
        Evidence evidence = library.byId(id).orElseThrow(EntryPages::notFound);
        EvidenceRights.require(EvidenceRights.mayBrowse(person, evidence.unit()));
        return evidence;
    }

    private EvidenceDetailPage detail(Person person, Evidence evidence, EvidenceForm form, int version,
            List<Refusal> refusals) {
        List<EvidenceUse> uses = library.uses(evidence.id());
        boolean handedIn = uses.stream().anyMatch(use -> !use.state().open());
        EvidenceFile file = evidence.file();
        return new EvidenceDetailPage(EvidenceLine.of(evidence, "", uses, false), form, version,
                !handedIn && EvidenceRights.mayKeep(person, evidence.unit()), handedIn,
                file == null ? "" : file.sha256(), refusals);
    }
}
