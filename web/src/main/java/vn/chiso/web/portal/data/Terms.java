package vn.chiso.web.portal.data;

import vn.chiso.engine.framework.Language;
import vn.chiso.web.result.OpenPublications;
import vn.chiso.web.standing.Standing;
import vn.chiso.web.ui.Texts;

/**
 * On what terms a table may be used. Our own: name the source. Those of outside bodies: as they say, which is not known;
 * our terms are never put on their figures, nor on what was computed from them.
 *
 * @param licence address of the licence; empty when it is not known
 * @param name    its name, or that it is not known
 */
public record Terms(String licence, String name) {

    private static final String ADDRESS = "https://creativecommons.org/licenses/by/4.0/";

    /** The terms of a table. */
    public static Terms of(Standing standing, Texts texts, Language language) {
        return standing.origin() == Standing.Origin.OWN
                ? new Terms(ADDRESS, OpenPublications.LICENCE)
                : new Terms("", texts.say(language, "portal.licence.unknown"));
    }
}
