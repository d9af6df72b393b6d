package vn.chiso.web.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.document.DocumentText;
import vn.chiso.document.Layout;
import vn.chiso.document.TemplateProblem;
import vn.chiso.document.TemplateResult;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/** The templates of documents: to download, to change in Word, to bring back. */
@Controller
@RequestMapping(ReportPaths.TEMPLATES)
@Permit(Role.COORDINATOR)
class TemplatePages {

    /** More than any template that is read. */
    private static final int LARGEST = 6_000_000;
    private static final int LONGEST_NAME = 120;

    private final Templates templates;
    private final Rendering rendering;

    TemplatePages(Templates templates, Rendering rendering) {
        this.templates = templates;
        this.rendering = rendering;
    }

    private static Layout layout(String id) {
        return Stream.of(Layout.values()).filter(layout -> layout.id().equals(id)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping
    Answer list(HttpServletRequest request) {
        return Answer.show("report/templates",
                page("", List.of(), List.of(), List.of(), rendering.ui(request)));
    }

    /** What is wrong with a template that was taken before; nothing when it can be used. */
    private List<String> wrong(Layout layout, Ui ui) {
        return switch (templates.of(layout)) {
            case TemplateResult.Ready _ -> List.of();
            case TemplateResult.Refused(var problems) -> said(problems, ui);
        };
    }

    private TemplatesPage page(String file, List<String> problems, List<String> remarks, List<Refusal> refusals,
            Ui ui) {
        return new TemplatesPage(Templates.layouts().stream().map(layout -> templates.own(layout)
                .map(own -> new TemplatesPage.Line(layout.id(), ReportPaths.TEMPLATES + "/" + layout.id(),
                        own.fileName(), own.at(), own.by(), wrong(layout, ui)))
                .orElseGet(() -> new TemplatesPage.Line(layout.id(), ReportPaths.TEMPLATES + "/" + layout.id(), "",
                        null, "", List.of())))
                .toList(), file, problems, remarks, refusals);
    }

    /** The file of a template. */
    @GetMapping("/{layout}/tep.docx")
    void file(@PathVariable String layout, HttpServletResponse response) throws IOException {
        byte[] content = templates.file(layout(layout));
        response.setContentType(Made.Format.DOCX.type());
        response.setHeader("Content-Disposition", "attachment; filename=\"mau-" + layout(layout).id() + ".docx\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** Brings a file of one's own. */
    @PostMapping("/{layout}")
    Answer bring(Person person, @PathVariable String layout,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file, HttpServletRequest request) {
        Layout of = layout(layout);
        if (file == null || file.isEmpty()) {
            return Answer.refuse("report/templates", page("", List.of(), List.of(),
                    List.of(Refusal.at("tep-" + of.id(), "document.template.none")), rendering.ui(request)));
        }
        String name = name(file);
        Ui ui = rendering.ui(request);
        return switch (templates.bring(person, of, name, content(file))) {
            case TemplateResult.Refused(var problems) ->
                Answer.refuse("report/templates", page(name, said(problems, ui), List.of(), List.of(), ui));
            case TemplateResult.Ready(_, var remarks) -> remarks.isEmpty()
                    ? Answer.done(ReportPaths.TEMPLATES, "document.template.brought")
                    : Answer.show("report/templates", page(name, List.of(), said(remarks, ui), List.of(), ui));
        };
    }

    private static List<String> said(List<TemplateProblem> problems, Ui ui) {
        DocumentText text = new DocumentText(ui.language());
        return problems.stream().map(text::problem).toList();
    }

    /** Goes back to the program's template. */
    @PostMapping("/{layout}/bo")
    Answer drop(Person person, @PathVariable String layout) {
        templates.drop(person, layout(layout));
        return Answer.done(ReportPaths.TEMPLATES, "document.template.dropped");
    }

    private static byte[] content(MultipartFile file) {
        try (InputStream input = file.getInputStream()) {
            return input.readNBytes(LARGEST);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static String name(MultipartFile file) {
        String name = Normalizer.normalize(Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                Normalizer.Form.NFC).replaceAll("^.*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }
}
