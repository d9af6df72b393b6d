package vn.chiso.web.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.chiso.engine.framework.comparison.Difference;
import vn.chiso.engine.framework.comparison.Differences;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;

/** Installing a framework from a file: first a look at what is wrong and what would change, then the deed. */
@Controller
@Permit({Role.COORDINATOR, Role.ADMINISTRATOR})
class InstallPages {

    private static final String PATH = CatalogMenu.PATH + "/cai-dat";
    private static final int MEGABYTES = Inspection.LIMIT / 1024 / 1024;
    private static final Duration KEPT = Duration.ofDays(7);

    private final Catalog catalog;
    private final UploadStore uploads;
    private final Clock clock;

    InstallPages(Catalog catalog, UploadStore uploads, Clock clock) {
        this.catalog = catalog;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Whether the person may install. */
    static boolean may(Person person) {
        return person.is(Role.COORDINATOR, Role.ADMINISTRATOR);
    }

    @GetMapping(PATH)
    Answer form() {
        return Answer.show("catalog/install", new InstallPage(List.of(), "", List.of(), 0, MEGABYTES));
    }

    @PostMapping(PATH)
    Answer upload(Person person, @RequestParam(name = "tep", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return Answer.refuse("catalog/install", new InstallPage(
                    List.of(Refusal.at("tep", "catalog.install.no-file")), "", List.of(), 0, MEGABYTES));
        }
        byte[] content;
        try (InputStream input = file.getInputStream()) {
            content = input.readNBytes(Inspection.LIMIT + 1); // never more, whatever was sent
        }
        String name = shown(file.getOriginalFilename());
        return switch (Inspection.of(content)) {
            case Inspection.Unusable(var problems) -> Answer.refuse("catalog/install", new InstallPage(List.of(), name,
                    ProblemLine.of(problems, text(content)), problems.size(), MEGABYTES));
            case Inspection.Usable usable -> {
                uploads.removeBefore(clock.instant().minus(KEPT));
                yield Answer.go(PATH + "/"
                        + uploads.add(name, usable.digest(), content, clock.instant(), person.id()));
            }
        };
    }

    @GetMapping(PATH + "/{upload:\\d+}")
    Answer preview(Person person, @PathVariable("upload") long id) {
        UploadStore.Upload upload = own(person, id);
        return upload == null ? gone() : Answer.show("catalog/preview", page(upload));
    }

    @PostMapping(PATH + "/{upload:\\d+}")
    Answer confirm(Person person, @PathVariable("upload") long id, @RequestParam String digest) {
        UploadStore.Upload upload = own(person, id);
        if (upload == null) {
            return gone();
        }
        if (!MessageDigest.isEqual(digest.getBytes(StandardCharsets.UTF_8),
                upload.digest().getBytes(StandardCharsets.UTF_8))) {
            throw new AccessDeniedException("another file than the one that was looked at");
        }
        return switch (catalog.install(person.actor(), upload.content())) {
            case InstallResult.Installed(InstalledFramework installed) ->
                done(upload, installed, "catalog.install.done");
            case InstallResult.AlreadyInstalled(InstalledFramework installed) ->
                done(upload, installed, "catalog.install.was-there");
            case InstallResult.Refused _ -> Answer.refuse("catalog/preview", page(upload));
        };
    }

    private Answer done(UploadStore.Upload upload, InstalledFramework installed, String key) {
        uploads.remove(upload.id());
        return Answer.done(Paths.of(installed.id()), key, installed.framework().name().vi(),
                installed.framework().version());
    }

    @PostMapping(PATH + "/{upload:\\d+}/bo")
    Answer discard(Person person, @PathVariable("upload") long id) {
        UploadStore.Upload upload = own(person, id);
        if (upload == null) {
            return gone();
        }
        uploads.remove(upload.id());
        return Answer.done(CatalogMenu.PATH, "catalog.install.discarded", upload.fileName());
    }

    /** Who goes back to a file that was installed or dropped finds what is installed. */
    private static Answer gone() {
        return Answer.refused(CatalogMenu.PATH, "catalog.install.gone");
    }

    /** Nobody can install what somebody else has uploaded and looked at; null when it is gone. */
    private UploadStore.@Nullable Upload own(Person person, long id) {
        UploadStore.Upload upload = uploads.byId(id).orElse(null);
        if (upload != null && upload.by() != person.id()) {
            throw new AccessDeniedException("uploaded by somebody else");
        }
        return upload;
    }

    private PreviewPage page(UploadStore.Upload upload) {
        if (!(Inspection.of(upload.content()) instanceof Inspection.Usable usable)) {
            throw new IllegalStateException("upload " + upload.id() + " could be read when it came");
        }
        List<InstalledFramework> others = catalog.all().stream()
                .filter(other -> other.framework().id().equals(usable.framework().id())).toList();
        InstalledFramework same = others.stream().filter(other -> other.digest().equals(usable.digest())).findFirst()
                .orElse(null);
        InstalledFramework taken = others.stream()
                .filter(other -> other.framework().version().equals(usable.framework().version())).findFirst()
                .orElse(null);
        List<InstallProblem> problems = new ArrayList<>(usable.problems());
        if (taken != null && same == null) {
            problems.add(new InstallProblem.VersionTaken(taken));
        }
        InstalledFramework compared = same != null
                ? null
                : taken != null ? taken : others.stream().findFirst().orElse(null);
        List<Difference> differences = compared == null
                ? List.of()
                : Differences.between(compared.framework(), usable.framework());
        return new PreviewPage(upload.fileName(), upload.digest(), PATH + "/" + upload.id(),
                FrameworkFacts.of(usable.framework(), usable.findings()),
                FindingLine.withoutPages(usable.findings()), ProblemLine.of(problems, text(upload.content())), same,
                compared, differences, compared == null ? List.of() : catalog.uses(compared.id()));
    }

    /** The file's text for excerpts; a file that is no text has none worth showing. */
    private static String text(byte[] content) {
        return content.length > Inspection.LIMIT || Foreign.kind(content) != null
                ? ""
                : new String(content, StandardCharsets.UTF_8);
    }

    /** A name to show and nothing else: without folders and control characters, composed, not endless. */
    private static String shown(@Nullable String name) {
        String composed = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC)
                .replaceAll("^.*[/\\\\]", "").replaceAll("\\p{C}", "");
        String bare = composed.isBlank() ? "framework.yaml" : composed.strip();
        return bare.length() <= 120 ? bare : bare.substring(0, 120) + "…";
    }
}
