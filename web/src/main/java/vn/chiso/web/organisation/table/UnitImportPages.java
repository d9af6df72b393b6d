package vn.chiso.web.organisation.table;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.organisation.UnitCode;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;

/** Units from a table. */
@Controller
@Permit(Role.ADMINISTRATOR)
class UnitImportPages {

    private static final String PATH = "/don-vi/nhap-tep";
    private static final String BACK = "/don-vi";
    private static final String OF = "units";

    private final UnitTable table;
    private final UnitImport importing;
    private final Drafts drafts;

    UnitImportPages(UnitTable table, UnitImport importing, Drafts drafts) {
        this.table = table;
        this.importing = importing;
        this.drafts = drafts;
    }

    @GetMapping(PATH)
    Answer form() {
        return Answer.show("organisation/import",
                new ImportPage(OF, PATH, BACK, UnitCode.OWN, UnitTable.COLUMNS, List.of()));
    }

    @GetMapping(PATH + "/mau.csv")
    ResponseEntity<byte[]> csvTemplate() {
        return Uploads.csv("mau-don-vi.csv", UnitTable.COLUMNS);
    }

    @GetMapping(PATH + "/mau.xlsx")
    ResponseEntity<byte[]> workbookTemplate() {
        return Uploads.workbook("mau-don-vi.xlsx", "Đơn vị", UnitTable.COLUMNS);
    }

    @PostMapping(PATH)
    Answer send(Person person, @RequestParam("file") MultipartFile file,
            @RequestParam(name = "scheme", defaultValue = UnitCode.OWN) String typed) {
        String scheme = typed.equals(UnitCode.NATIONAL) ? UnitCode.NATIONAL : UnitCode.OWN;
        byte[] content = Uploads.content(file);
        List<Problem> problems = TableFile.read(content, UnitTable.COLUMNS).problems();
        if (!problems.isEmpty()) {
            return Answer.refuse("organisation/import",
                    new ImportPage(OF, PATH, BACK, scheme, UnitTable.COLUMNS, problems));
        }
        return Answer.go(
                PATH + "/" + drafts.keep(person.id(), Drafts.Kind.UNITS, Uploads.name(file), scheme, content));
    }

    @GetMapping(PATH + "/{draft:\\d{1,18}}")
    Answer preview(Person person, @PathVariable("draft") long id) {
        Drafts.Draft draft = drafts.find(id, person.id(), Drafts.Kind.UNITS).orElse(null);
        if (draft == null) {
            return gone(id);
        }
        Comparison comparison = table.compare(drafts.content(draft), draft.scheme()).comparison();
        return Answer.show("organisation/import-preview",
                page(draft, comparison, Uploads.all(comparison), List.of()));
    }

    @PostMapping(PATH + "/{draft:\\d{1,18}}")
    Answer apply(Person person, @PathVariable("draft") long id, @RequestParam MultiValueMap<String, String> sent) {
        Drafts.Draft draft = drafts.find(id, person.id(), Drafts.Kind.UNITS).orElse(null);
        if (draft == null) {
            return gone(id);
        }
        byte[] content = drafts.content(draft);
        Comparison comparison = table.compare(content, draft.scheme()).comparison();
        Set<Integer> chosen = Uploads.chosen(sent, comparison);
        List<Refusal> refusals = chosen.isEmpty()
                ? List.of(Refusal.of("organisation.import.none"))
                : importing.apply(person, draft, content, chosen, sent.getOrDefault("digest", List.of("")).getFirst());
        if (!refusals.isEmpty()) {
            return Answer.refuse("organisation/import-preview", page(draft, comparison, chosen, refusals));
        }
        drafts.drop(id);
        return Answer.done(BACK, "organisation.import.units.done", chosen.size(), draft.fileName());
    }

    private static PreviewPage page(Drafts.Draft draft, Comparison comparison, Set<Integer> chosen,
            List<Refusal> refusals) {
        return new PreviewPage(OF, PATH + "/" + draft.id(), PATH, draft.fileName(), comparison,
                comparison.applicable() <= Uploads.SINGLE, chosen, refusals);
    }

    /** Whoever goes back to a file that was taken over finds what came of it. */
    private Answer gone(long id) {
        if (!drafts.gone(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Answer.told(BACK, "organisation.import.gone");
    }
}
