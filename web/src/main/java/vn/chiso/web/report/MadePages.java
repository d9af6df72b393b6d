package vn.chiso.web.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.document.PdfPictures;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.report.Made.Format;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Paging;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/** A document that is being made or was made: how far it is, its pages, its files. Only who has it made sees it. */
@Controller
@RequestMapping(ReportPaths.DOCUMENTS + "/ban-in/{id}")
@Permit({Role.COORDINATOR, Role.LEADER, Role.UNIT_HEAD, Role.DATA_OFFICER, Role.APPRAISER, Role.COUNCIL_MEMBER})
class MadePages {

    /** On one page of the preview. */
    private static final int PICTURES = 10;
    private static final int DPI = 110;

    private final Making making;
    private final DocumentKinds kinds;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Rendering rendering;

    MadePages(Making making, DocumentKinds kinds, Audit audit, TransactionTemplate transaction, Rendering rendering) {
        this.making = making;
        this.kinds = kinds;
        this.audit = audit;
        this.transaction = transaction;
        this.rendering = rendering;
    }

    private Made found(Person person, String id, HttpServletRequest request) {
        return mayLook(person, making.find(person, id).orElseThrow(MadePages::missing), request);
    }

    /** The person may have another role or unit since it was made, and the round another phase. */
    private Made mayLook(Person person, Made made, HttpServletRequest request) {
        Draft now = kinds.get(made.order().kind()).open(person, made.order().key(), rendering.vietnamese(request));
        if (made.order().read() && !now.reads()) {
            throw new AccessDeniedException("made from texts that the person may not read any more");
        }
        return made;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** An hour later, or after a restart, there is only the way back. */
    private static Answer gone() {
        return Answer.refused(ReportPaths.DOCUMENTS, "document.making.gone");
    }

    @GetMapping
    Answer show(Person person, @PathVariable String id, @RequestParam(name = "trang", defaultValue = "1") int page,
            HttpServletRequest request) {
        Made made = making.find(person, id).orElse(null);
        return made == null
                ? gone()
                : Answer.show("report/made", page(mayLook(person, made, request), page, rendering.ui(request)));
    }

    /** How far it is, as a part of the page. */
    @GetMapping("/tien-do")
    Answer progress(Person person, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        Made made = making.find(person, id).orElse(null);
        if (made == null) {
            return gone();
        }
        if (made.over()) {
            response.setHeader("HX-Redirect", ReportPaths.made(id));
        }
        return Answer.show("report/progress", page(made, 1, rendering.ui(request)));
    }

    private static MadePage page(Made made, int page, Ui ui) {
        String path = ReportPaths.made(made.order().id());
        Paging paging = new Paging(page, PICTURES, made.pages(), path + "?trang=");
        List<Integer> pictures = made.pages() == 0
                ? List.of()
                : IntStream.rangeClosed((int) paging.first(), (int) paging.last()).boxed().toList();
        return new MadePage(path, ReportPaths.draft(made.order().kind(), made.order().key()), made.order().kind(),
                made.order().title(), made.over(), made.state() == Made.State.WAITING, made.percent(),
                made.formats().stream().map(format -> new MadePage.File(format.ending(),
                        path + "/tep." + format.ending(), ui.size(size(made.order().file(format))))).toList(),
                pictures, paging, made.refusal());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** A file; every one that leaves has its line in the audit. */
    @GetMapping("/tep.{ending}")
    Answer file(Person person, @PathVariable String id, @PathVariable String ending, HttpServletRequest request,
            HttpServletResponse response) {
        Made made = found(person, id, request);
        Format format = Stream.of(Format.values()).filter(each -> each.ending().equals(ending))
                .filter(made.formats()::contains).findFirst().orElseThrow(MadePages::missing);
        Path file = made.order().file(format);
        Answer answer = new Answer.File(file, format.type(), made.order().name() + "." + ending, size(file));
        transaction.executeWithoutResult(_ -> audit.record(person.actor(), "document.exported", made.order().title(),
                made.order().campaign(), made.order().unit(), Map.of("kind", made.order().kind(), "format", ending)));
        response.setHeader("Cache-Control", "private, no-store");
        return answer;
    }

    /** A page of the PDF as a picture. */
    @GetMapping("/trang/{number}.png")
    void picture(Person person, @PathVariable String id, @PathVariable int number, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        Made made = found(person, id, request);
        if (number < 1 || number > made.pages()) {
            throw missing();
        }
        Path picture = made.order().folder().resolve("trang-" + number + ".png");
        synchronized (made) { // ten pictures are asked for at once
            if (!Files.exists(picture)) {
                Path part = made.order().folder().resolve("trang-" + number + ".part");
                try (OutputStream output = Files.newOutputStream(part)) {
                    PdfPictures.page(made.order().file(Format.PDF), number, DPI, output);
                }
                Files.move(part, picture, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!made.looked()) {
                noteLook(person, made);
            }
        }
        response.setContentType("image/png");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLengthLong(Files.size(picture));
        Files.copy(picture, response.getOutputStream());
    }

    /** Pages show as much as files: the first that is looked at has a line in the audit, for the whole document. */
    private void noteLook(Person person, Made made) {
        transaction.executeWithoutResult(_ -> audit.record(person.actor(), "document.previewed", made.order().title(),
                made.order().campaign(), made.order().unit(), Map.of("kind", made.order().kind())));
        made.looksAt();
    }
}
