package vn.chiso.web.portal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chiso.web.platform.Address;
import vn.chiso.web.portal.data.Format;
import vn.chiso.web.portal.data.Dictionary;
import vn.chiso.web.portal.data.OpenFiles;
import vn.chiso.web.portal.data.Terms;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.ui.Texts;
import vn.chiso.web.ui.Ui;

/** Puts together the pages about open data. */
@Component
class DataView {

    private final Tables tables;
    private final FilesView view;
    private final OpenFiles files;
    private final Texts texts;
    private final Address address;

    DataView(Tables tables, FilesView view, OpenFiles files, Texts texts, Address address) {
        this.tables = tables;
        this.view = view;
        this.files = files;
        this.texts = texts;
        this.address = address;
    }

    DataListPage list(String base, Ui ui) {
        List<DataListPage.Series> series = new ArrayList<>();
        tables.bySeries().forEach((name, all) -> series
                .add(new DataListPage.Series(name, all.stream().map(each -> line(each, base, ui)).toList())));
        return new DataListPage(series, PortalPaths.CATALOGUE, address.of(PortalPaths.CATALOGUE));
    }

    private DataListPage.Line line(Standing table, String base, Ui ui) {
        return new DataListPage.Line(table, FilesView.page(base, table),
                Terms.of(table, texts, ui.language()).name(),
                files.offered(table).stream().filter(format -> format != Format.DICTIONARY)
                        .map(format -> new DataListPage.Link(format.id(),
                                PortalPaths.file(table.slug(), format.ending())))
                        .toList());
    }

    DataPage page(String slug, String base, Ui ui) {
        Standing table = tables.table(slug);
        return new DataPage(table, HomeView.path(base, table), base + PortalPaths.METHOD + "/" + table.slug(),
                base + PortalPaths.DATA, view.of(table, base, ui),
                Dictionary.entries(ui));
    }
}
