package vn.chiso.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.chiso.web.account.Permit;
import vn.chiso.web.portal.PortalAnswers.Call;
import vn.chiso.web.portal.data.Catalogue;
import vn.chiso.web.portal.data.Format;
import vn.chiso.web.portal.data.OpenFiles;
import vn.chiso.web.standing.Standing;

/** The files of open data: the same in every language. */
@Controller
@RequestMapping(PortalPaths.VIETNAMESE + PortalPaths.DATA)
@Permit(who = Permit.Who.ANYONE)
class DataFiles {

    private static final Catalogue.Places PLACES = new Catalogue.Places(PortalPaths.CATALOGUE,
            PortalPaths.VIETNAMESE, table -> PortalPaths.file(table, ""), file -> PortalPaths.file(file, ""));

    private final PortalAnswers answers;
    private final Tables tables;
    private final OpenFiles files;
    private final Catalogue catalogue;

    DataFiles(PortalAnswers answers, Tables tables, OpenFiles files, Catalogue catalogue) {
        this.answers = answers;
        this.tables = tables;
        this.files = files;
        this.catalogue = catalogue;
    }

    @GetMapping("/catalog.jsonld")
    void catalogue(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.file(new Call(request, response), PortalPaths.CATALOGUE,
                () -> Sheet.of("application/ld+json", null, catalogue.write(PLACES)));
    }

    @GetMapping("/{table}.zip")
    void bundle(@PathVariable String table, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(table, Format.BUNDLE, new Call(request, response));
    }

    @GetMapping("/{table}.csv")
    void csv(@PathVariable String table, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(table, Format.CSV, new Call(request, response));
    }

    @GetMapping("/{table}.xlsx")
    void workbook(@PathVariable String table, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(table, Format.XLSX, new Call(request, response));
    }

    @GetMapping("/{table}.json")
    void json(@PathVariable String table, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(table, Format.JSON, new Call(request, response));
    }

    @GetMapping("/{table}.csv-metadata.json")
    void dictionary(@PathVariable String table, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(table, Format.DICTIONARY, new Call(request, response));
    }

    @GetMapping("/{table}.yaml")
    void framework(@PathVariable String table, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(table, Format.FRAMEWORK, new Call(request, response));
    }

    private void send(String table, Format format, Call call) throws IOException {
        String name = table + format.ending();
        answers.file(call, PortalPaths.file(name, ""), () -> {
            Standing standing = tables.table(table);
            return files.written(standing, format).<Shelf.Thing>map(made -> sheet(name, format, made))
                    .orElseGet(() -> new Shelf.Later(() -> sheet(name, format, files.of(standing, format))));
        });
    }

    private static Sheet sheet(String name, Format format, OpenFiles.Made made) {
        String type = format.type().startsWith("text/") ? format.type() + ";charset=UTF-8" : format.type();
        return Sheet.of(type, name, made.file(), made.size(), made.digest());
    }
}
