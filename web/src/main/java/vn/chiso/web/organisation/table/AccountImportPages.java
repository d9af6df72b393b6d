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
import vn.chiso.web.account.OneTimeLinks;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.organisation.accounts.InvitationPage;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;

/** Accounts from a table. */
@Controller
@Permit(Role.ADMINISTRATOR)
class AccountImportPages {

    private static final String PATH = "/tai-khoan/nhap-tep";
    private static final String BACK = "/tai-khoan";
    private static final String OF = "accounts";

    private final AccountTable table;
    private final AccountImport importing;
    private final Drafts drafts;

    AccountImportPages(AccountTable table, AccountImport importing, Drafts drafts) {
        this.table = table;
        this.importing = importing;
        this.drafts = drafts;
    }

    @GetMapping(PATH)
    Answer form() {
        return Answer.show("organisation/import",
                new ImportPage(OF, PATH, BACK, "", AccountTable.COLUMNS, List.of()));
    }

    @GetMapping(PATH + "/mau.csv")
    ResponseEntity<byte[]> csvTemplate() {
        return Uploads.csv("mau-tai-khoan.csv", AccountTable.COLUMNS);
    }

    @GetMapping(PATH + "/mau.xlsx")
    ResponseEntity<byte[]> workbookTemplate() {
        return Uploads.workbook("mau-tai-khoan.xlsx", "Tài khoản", AccountTable.COLUMNS);
    }

    @PostMapping(PATH)
    Answer send(Person person, @RequestParam("file") MultipartFile file) {
        byte[] content = Uploads.content(file);
        List<Problem> problems = TableFile.read(content, AccountTable.COLUMNS).problems();
        if (!problems.isEmpty()) {
            return Answer.refuse("organisation/import",
                    new ImportPage(OF, PATH, BACK, "", AccountTable.COLUMNS, problems));
        }
        return Answer.go(
                PATH + "/" + drafts.keep(person.id(), Drafts.Kind.ACCOUNTS, Uploads.name(file), "", content));
    }

    @GetMapping(PATH + "/{draft:\\d{1,18}}")
    Answer preview(Person person, @PathVariable("draft") long id) {
        Drafts.Draft draft = drafts.find(id, person.id(), Drafts.Kind.ACCOUNTS).orElse(null);
        if (draft == null) {
            return gone(id);
        }
        Comparison comparison = table.compare(drafts.content(draft)).comparison();
        return Answer.show("organisation/import-preview",
                page(draft, comparison, Uploads.all(comparison), List.of()));
    }

    @PostMapping(PATH + "/{draft:\\d{1,18}}")
    Answer apply(Person person, @PathVariable("draft") long id, @RequestParam MultiValueMap<String, String> sent) {
        Drafts.Draft draft = drafts.find(id, person.id(), Drafts.Kind.ACCOUNTS).orElse(null);
        if (draft == null) {
            return gone(id);
        }
        byte[] content = drafts.content(draft);
        Comparison comparison = table.compare(content).comparison();
        Set<Integer> chosen = Uploads.chosen(sent, comparison);
        AccountImport.Result result = chosen.isEmpty()
                ? AccountImport.Result.refused(Refusal.of("organisation.import.none"))
                : importing.apply(person, draft, content, chosen, sent.getOrDefault("digest", List.of("")).getFirst());
        if (!result.refusals().isEmpty()) {
            return Answer.refuse("organisation/import-preview", page(draft, comparison, chosen, result.refusals()));
        }
        drafts.drop(id);
        return result.invitations().isEmpty()
                ? Answer.done(BACK, "organisation.import.accounts.done", chosen.size(), draft.fileName())
                : Answer.show("organisation/invitations",
                        new InvitationPage(result.invitations(), null, OneTimeLinks.VALID.toHours()));
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
