package vn.chiso.web.catalog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Pillar;
import vn.chiso.engine.framework.comparison.Differences;
import vn.chiso.engine.lint.Finding;
import vn.chiso.engine.number.Exact;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Option;

/** Reading the installed frameworks: everybody may. */
@Controller
@Permit(who = Permit.Who.SIGNED_IN)
class FrameworkPages {

    private final Catalog catalog;

    FrameworkPages(Catalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/khung-chi-so")
    Answer list(Person person) {
        List<FrameworksPage.Line> lines = catalog.all().stream()
                .map(installed -> new FrameworksPage.Line(installed, facts(installed), Paths.of(installed.id()),
                        catalog.uses(installed.id())))
                .toList();
        return Answer.show("catalog/frameworks", new FrameworksPage(lines, InstallPages.may(person)));
    }

    @GetMapping("/khung-chi-so/{id:\\d+}")
    Answer tree(Person person, @PathVariable long id, @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "phat-hien", defaultValue = "") String onlyFindings,
            @RequestParam(name = "dong", defaultValue = "") String closed) {
        InstalledFramework installed = existing(id);
        TreeView.Wanted wanted = new TreeView.Wanted(text, onlyFindings.equals("1"), closed);
        List<Finding> findings = catalog.findings(installed);
        return Answer.show("catalog/framework", new FrameworkPage(installed, facts(installed), Paths.of(id),
                TreeView.rows(installed, findings, wanted), wanted.text(), wanted.onlyFindings(), wanted.closed(),
                FindingLine.of(installed, findings), catalog.uses(id), others(installed), pillars(installed),
                InstallPages.may(person)));
    }

    @GetMapping("/khung-chi-so/{id:\\d+}/chi-so/{code}")
    Answer indicator(@PathVariable long id, @PathVariable String code) {
        InstalledFramework installed = existing(id);
        Node node = installed.framework().tree().node(new NodeCode(code));
        if (node == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return node instanceof Node.Group
                ? Answer.go(Paths.of(id, node))
                : Answer.show("catalog/indicator",
                        new IndicatorView(installed).page(node, catalog.findings(installed)));
    }

    @GetMapping("/khung-chi-so/{id:\\d+}/ban-in")
    Answer print(@PathVariable long id) {
        InstalledFramework installed = existing(id);
        List<Finding> findings = catalog.findings(installed);
        IndicatorView view = new IndicatorView(installed);
        List<IndicatorPage> indicators = installed.framework().tree().nodes().stream()
                .filter(node -> !(node instanceof Node.Group)).map(node -> view.page(node, findings)).toList();
        return Answer.show("catalog/print", new PrintPage(installed, facts(installed), Paths.of(id), indicators,
                FindingLine.of(installed, findings)));
    }

    @GetMapping("/khung-chi-so/{id:\\d+}/so-sanh")
    Answer compare(@PathVariable long id, @RequestParam(name = "voi") long with) {
        InstalledFramework installed = existing(id);
        InstalledFramework other = existing(with);
        return Answer.show("catalog/compare", new ComparePage(installed, other, Paths.of(id),
                Differences.between(other.framework(), installed.framework()), others(installed)));
    }

    /** The installed file, byte for byte; never shown by the browser itself. */
    @GetMapping("/khung-chi-so/{id:\\d+}/tep")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        InstalledFramework installed = existing(id);
        String name = installed.framework().id() + "-"
                + installed.framework().version().replaceAll("[^A-Za-z0-9.]+", "-") + ".yaml";
        return ResponseEntity.ok().contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff").header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(catalog.file(installed));
    }

    @PostMapping("/khung-chi-so/{id:\\d+}/go")
    @Permit({Role.COORDINATOR, Role.ADMINISTRATOR})
    Answer withdraw(Person person, @PathVariable long id) {
        InstalledFramework installed = existing(id);
        return catalog.withdraw(person.actor(), installed)
                ? Answer.done(CatalogMenu.PATH, "catalog.withdrawn", installed.framework().name().vi(),
                        installed.framework().version())
                : Answer.refused(Paths.of(id), "catalog.withdraw.in-use");
    }

    private InstalledFramework existing(long id) {
        return catalog.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private FrameworkFacts facts(InstalledFramework installed) {
        return FrameworkFacts.of(installed.framework(), catalog.findings(installed));
    }

    private List<Option> others(InstalledFramework installed) {
        return catalog.all().stream().filter(other -> other.id() != installed.id())
                .filter(other -> other.framework().id().equals(installed.framework().id()))
                .map(other -> new Option(Long.toString(other.id()), other.framework().version())).toList();
    }

    private static List<FrameworkPage.PillarLine> pillars(InstalledFramework installed) {
        return installed.framework().pillars().stream().map(pillar -> pillar(installed, pillar)).toList();
    }

    private static FrameworkPage.PillarLine pillar(InstalledFramework installed, Pillar pillar) {
        @Nullable
        Exact published = pillar.publishedMax();
        Exact max = Exact.sum(pillar.nodes().stream().map(installed.framework().tree()::max).toList());
        return new FrameworkPage.PillarLine(pillar,
                pillar.nodes().stream().map(NodeCode::value).collect(Collectors.joining(", ")), max, published);
    }
}
