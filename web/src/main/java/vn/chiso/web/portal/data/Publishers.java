package vn.chiso.web.portal.data;

import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.platform.Setting;
import vn.chiso.web.platform.Settings;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.ui.Texts;

/** Who publishes a table, for programs. A derived table is published here, never by the body whose figures it uses. */
@Component
class Publishers {

    private final Settings settings;
    private final Texts texts;

    Publishers(Settings settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
    }

    /** The agency of this installation; the name of the program when none is set. */
    String here() {
        String agency = settings.text(Setting.PUBLISHER);
        return agency.isEmpty() ? texts.say(Language.VI, "app.name") : agency;
    }

    /** Who publishes a table; empty when a table of ours was published before there was a name. */
    String of(Standing standing) {
        return switch (standing.origin()) {
            case OWN, OUTSIDE -> standing.publisher();
            case DERIVED -> here();
        };
    }
}
