package vn.chiso.web.portal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chiso.web.portal.data.Format;
import vn.chiso.web.portal.data.OpenFiles;
import vn.chiso.web.portal.data.Terms;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.ui.Texts;
import vn.chiso.web.ui.Ui;

/** Puts together which files of a table there are. No page waits until they are written. */
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
        FilesCard.Line example = lines.stream().filter(FilesCard.Line::written).findFirst().orElse(null);
        return new FilesCard(lines, terms.name(), terms.licence(),
                standing.origin() == Standing.Origin.OWN ? "" : standing.source(), example,
                example != null && example.format().equals(Format.BUNDLE.id()), page(base, standing));
    }

    /** The page about a table's data. */
    static String page(String base, Standing standing) {
        return base + PortalPaths.DATA + "/" + standing.slug();
    }

    private FilesCard.Line line(Standing standing, Format format) {
        Optional<OpenFiles.Made> made = files.written(standing, format);
        return new FilesCard.Line(format.id(), standing.slug() + format.ending(),
                PortalPaths.file(standing.slug(), format.ending()), made.map(OpenFiles.Made::size).orElse(0L),
                made.map(OpenFiles.Made::digest).orElse(""));
    }
}
