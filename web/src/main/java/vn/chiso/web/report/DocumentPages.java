package vn.chiso.web.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.document.Template;
import vn.chiso.document.TemplateResult;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/** One official document: what people write for it, having it made. */
@Controller
@RequestMapping(ReportPaths.DOCUMENTS)
@Permit({Role.COORDINATOR, Role.LEADER, Role.UNIT_HEAD, Role.DATA_OFFICER, Role.APPRAISER, Role.COUNCIL_MEMBER})
class DocumentPages {

    private final DocumentKinds kinds;
    private final Issuers issuers;
    private final Drafts drafts;
    private final Templates templates;
    private final Making making;
    private final DraftViews views;
    private final Rendering rendering;

    DocumentPages(DocumentKinds kinds, Issuers issuers, Drafts drafts, Templates templates, Making making,
            DraftViews views, Rendering rendering) {
        this.kinds = kinds;
        this.issuers = issuers;
        this.drafts = drafts;
        this.templates = templates;
        this.making = making;
        this.views = views;
        this.rendering = rendering;
    }

    private OpenDraft open(Person person, String kind, String key, HttpServletRequest request) {
        Ui ui = rendering.vietnamese(request);
        Draft draft = kinds.get(kind).open(person, key, ui);
        DraftStore.Written written = drafts.written(kind, draft);
        Issuer issuer = issuers.of(person, draft, written.unit());
        return new OpenDraft(kind, draft, issuer,
                issuer == null ? draft.parts() : Drafts.parts(draft, issuer, ui), written);
    }

    @GetMapping("/{kind}/{key}")
    Answer draft(Person person, @PathVariable String kind, @PathVariable String key, HttpServletRequest request) {
        return Answer.show("report/draft", views.page(person, open(person, kind, key, request)));
    }

    /** Keeps the texts; with {@code lap} the document is made too. */
    @PostMapping("/{kind}/{key}")
    Answer keep(Person person, @PathVariable String kind, @PathVariable String key,
            @RequestParam Map<String, String> sent, HttpServletRequest request) {
        OpenDraft open = open(person, kind, key, request);
        if (!open.draft().edits()) {
            throw new AccessDeniedException("may not write for this document");
        }
        Merge merge = open.typed(sent);
        List<Refusal> refusals = Drafts.refusals(open.parts(), merge.texts());
        if (!refusals.isEmpty()) {
            return new Answer.Page("report/draft", views.page(person, open, merge, refusals), 422);
        }
        if (!merge.clashing().isEmpty() || !drafts.keep(person, open, merge.texts())) {
            OpenDraft now = open(person, kind, key, request);
            return new Answer.Page("report/draft", views.page(person, now, now.typed(sent).seen(),
                    List.of(Refusal.of("document.changed-meanwhile"))), 409);
        }
        return sent.containsKey("lap")
                ? make(person, open(person, kind, key, request), request)
                : Answer.done(ReportPaths.draft(kind, key), "document.texts.saved");
    }

    /** Has the document made from the texts as they are stored. */
    @PostMapping("/{kind}/{key}/lap")
    Answer make(Person person, @PathVariable String kind, @PathVariable String key, HttpServletRequest request) {
        return make(person, open(person, kind, key, request), request);
    }

    private Answer make(Person person, OpenDraft open, HttpServletRequest request) {
        String kind = open.kind();
        Draft draft = open.draft();
        Issuer issuer = open.issuer();
        String back = ReportPaths.draft(kind, draft.key());
        if (issuer == null) {
            return Answer.refused(back, draft.edits() ? "document.issuer.unknown" : "document.issuer.not-yet");
        }
        Draft.Words words = new Draft.Words(open.current());
        Ui ui = rendering.vietnamese(request);
        return switch (templates.of(draft.layout())) {
            case TemplateResult.Refused _ -> Answer.refused(back, "document.template.unusable",
                    templates.own(draft.layout()).map(TemplateStore.Own::fileName).orElse(""));
            case TemplateResult.Ready(Template template, _) ->
                making.document(person, draft, kind, name(kind, draft), template,
                        () -> drafts.whole(draft, issuer, words, ui))
                        .<Answer>map(made -> Answer.go(ReportPaths.made(made.order().id())))
                        .orElseGet(() -> Answer.refused(back, "document.making.too-many"));
        };
    }

    /** Has the workbook written that goes with the document. */
    @PostMapping("/{kind}/{key}/bang-tinh")
    Answer workbook(Person person, @PathVariable String kind, @PathVariable String key, HttpServletRequest request) {
        Ui ui = rendering.vietnamese(request);
        Draft draft = kinds.get(kind).open(person, key, ui);
        Draft.Workbook workbook = draft.workbook();
        if (workbook == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return making.workbook(person, draft, kind, name(kind, draft),
                (output, progress) -> workbook.write(ui, output, progress))
                .<Answer>map(made -> Answer.go(ReportPaths.made(made.order().id())))
                .orElseGet(() -> Answer.refused(ReportPaths.draft(kind, key), "document.making.too-many"));
    }

    private static String name(String kind, Draft draft) {
        return kind + "-" + draft.key().replaceAll("[^A-Za-z0-9.-]", "-");
    }
}
