package vn.chiso.web.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.document.DocumentKind;

/**
 * Files within a page of this application, only of kinds in which nothing can run with its rights: PDF, PNG, JPEG. Their
 * type is the one that was found when they were taken, and the browser may not guess another one.
 */
@Controller
class EvidenceView {

    /** Nothing is loaded or sent by what is shown, and only own pages may frame it. */
    private static final String SHUT = "default-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    private final EvidenceLibrary library;
    private final Evidences evidences;
    private final EvidenceFiles files;

    EvidenceView(EvidenceLibrary library, Evidences evidences, EvidenceFiles files) {
        this.library = library;
        this.evidences = evidences;
        this.files = files;
    }

    /** Address of the file of a document, to be shown. */
    static String path(long document) {
        return "/tai-lieu/" + document + "/xem";
    }

    /** How a page shows files of a kind. */
    static EvidenceSheet.Shown shown(DocumentKind kind) {
        return switch (kind) {
            case PDF -> EvidenceSheet.Shown.FRAME;
            case PNG, JPEG -> EvidenceSheet.Shown.PICTURE;
            case TIFF, DOCX, XLSX, PPTX, ODT, ODS, DOC, XLS, TEXT, CSV -> EvidenceSheet.Shown.NOT;
        };
    }

    @GetMapping("/tai-lieu/{id}/xem")
    @Permit({Role.DATA_OFFICER, Role.UNIT_HEAD, Role.COORDINATOR, Role.LEADER, Role.APPRAISER, Role.COUNCIL_MEMBER})
    void show(Person person, @PathVariable long id, HttpServletResponse response) throws IOException {
        Evidence evidence = library.byId(id).orElseThrow(EvidenceView::missing);
        EvidenceRights.require(evidences.mayRead(person, evidence));
        EvidenceFile file = evidence.file();
        if (file == null || shown(file.kind()) == EvidenceSheet.Shown.NOT) {
            throw missing();
        }
        Path content = files.path(file).orElseThrow(EvidenceView::missing);
        response.setContentType(file.kind().mediaType());
        response.setHeader("Content-Disposition", EvidenceDownload.disposition("inline", file.name()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Content-Security-Policy", policy(file.kind()));
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLengthLong(file.size());
        Files.copy(content, response.getOutputStream());
    }

    /**
     * Browsers draw a PDF with a part of their own, which a sandbox would shut out; it needs itself and its style. It has
     * no script of the page and no right to its address.
     */
    private static String policy(DocumentKind kind) {
        return kind == DocumentKind.PDF
                ? SHUT + "; object-src 'self'; style-src 'unsafe-inline'"
                : SHUT + "; sandbox";
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
