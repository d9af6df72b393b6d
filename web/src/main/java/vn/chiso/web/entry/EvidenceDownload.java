package vn.chiso.web.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.document.DocumentKind;

/** Hands files out again, always to be saved, never to be shown within the pages of this application. */
@Controller
class EvidenceDownload {

    private final EvidenceLibrary library;
    private final Evidences evidences;
    private final EvidenceFiles files;

    EvidenceDownload(EvidenceLibrary library, Evidences evidences, EvidenceFiles files) {
        this.library = library;
        this.evidences = evidences;
        this.files = files;
    }

    /** Address of the file of a document. */
    static String path(long document) {
        return "/tai-lieu/" + document + "/tep";
    }

    @GetMapping("/tai-lieu/{id}/tep")
    @Permit({Role.DATA_OFFICER, Role.UNIT_HEAD, Role.COORDINATOR, Role.LEADER, Role.APPRAISER, Role.COUNCIL_MEMBER})
    void download(Person person, @PathVariable long id, HttpServletResponse response) throws IOException {
        Evidence evidence = library.byId(id).orElseThrow(EvidenceDownload::missing);
        EvidenceRights.require(evidences.mayRead(person, evidence));
        EvidenceFile file = evidence.file();
        if (file == null) {
            throw missing();
        }
        Path content = files.path(file).orElseThrow(EvidenceDownload::missing);
        boolean text = file.kind() == DocumentKind.TEXT || file.kind() == DocumentKind.CSV;
        toBeSaved(response, file.kind().mediaType() + (text ? ";charset=UTF-8" : ""), file.name());
        response.setContentLengthLong(file.size());
        Files.copy(content, response.getOutputStream());
    }

    /** Headers of something that a browser must save and neither show, guess about nor keep. */
    static void toBeSaved(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", disposition("attachment", name));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cache-Control", "private, no-store");
    }

    /** How a file is to be taken, with its name in any letters. */
    static String disposition(String how, String name) {
        return how + "; filename*=UTF-8''" + UriUtils.encode(name, StandardCharsets.UTF_8);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
