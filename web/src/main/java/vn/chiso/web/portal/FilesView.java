package vn.chiso.web.portal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chiso.web.portal.data.Format;
import vn.chiso.web.portal.data.OpenFiles;
import vn.chiso.web.portal.data.Terms;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.ui.Texts;
import vn.chiso.web.ui.Ui;

/** Puts together which files of a table there are. */
@Component
class FilesView {

    private final OpenFiles files;
    private final Texts texts;

    FilesView(OpenFiles files, Texts texts) {
        this.files = files;
        this.texts = texts;
    }

    FilesCard of(Standing standing, String base, Ui ui) {
        List<FilesCard.Line> lines = files.offered(standing).stream().map(format -> line(standing, format)).toList();
        Terms terms = Terms.of(standing, texts, ui.language());
        FilesCard.Line checked = lines.getFirst();
        return new FilesCard(lines, terms.name(), terms.licence(),
                standing.origin() == Standing.Origin.OWN ? "" : standing.source(), checked.name(),
                checked.format().equals(Format.BUNDLE.id()), page(base, standing));
    }

    /** The page about a table's data. */
    static String page(String base, Standing standing) {
        return base + PortalPaths.DATA + "/" + standing.slug();
    }

    private FilesCard.Line line(Standing standing, Format format) {
        OpenFiles.Made made = files.of(standing, format);
        return new FilesCard.Line(format.id(), standing.slug() + format.ending(),
                PortalPaths.file(standing.slug(), format.ending()), made.size(), made.digest());
    }
}
