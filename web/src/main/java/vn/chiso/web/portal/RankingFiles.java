package vn.chiso.web.portal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chiso.web.portal.data.Format;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.TableFiles;

/** The open data of a table, for whoever looks at its ranking. */
@Component
class RankingFiles implements TableFiles {

    @Override
    public Optional<String> workbook(Standing table) {
        return Format.of(table).contains(Format.XLSX)
                ? Optional.of(PortalPaths.file(table.slug(), Format.XLSX.ending()))
                : Optional.empty();
    }
}
