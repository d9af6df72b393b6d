package vn.chiso.web.portal;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;
import vn.chiso.web.portal.OpenFrame.Section;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.standing.Standings;

/** Puts together what stands around public pages. */
@Component
class OpenFrames {

    private final Settings settings;
    private final Standings standings;
    /** For pages about faults: they must not ask the database. */
    private volatile String publisher = "";

    OpenFrames(Settings settings, Standings standings) {
        this.settings = settings;
        this.standings = standings;
    }

    /** The frame of a page; asks the database. */
    OpenFrame of(String path, Section section) {
        publisher = settings.text(Setting.PUBLISHER);
        Instant updated = standings.all().stream().filter(each -> each.origin() == Standing.Origin.OWN)
                .map(Standing::at).max(Comparator.naturalOrder()).orElse(null);
        return frame(path, section, updated);
    }

    /** The frame of a page about a fault, from what is known. */
    OpenFrame known(String path) {
        return frame(path, Section.NONE, null);
    }

    private OpenFrame frame(String path, Section section, @Nullable Instant updated) {
        return new OpenFrame(publisher, PortalPaths.base(PortalPaths.language(path)), section, PortalPaths.other(path),
                updated);
    }
}
