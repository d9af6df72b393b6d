package vn.chiso.web.standing;

import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;

/**
 * Something of which a table holds values.
 *
 * @param node     code that names it in the table; {@code total} for the whole
 * @param parent   node above it; null for main indices, pillars and the whole
 * @param position order in which nodes stand
 * @param code     code as printed; empty for the whole and for pillars
 * @param max      greatest number of points; null when it is not known or differs between units
 */
public record StandingNode(String node, @Nullable String parent, int position, String code, String name,
        String nameEnglish, @Nullable Exact max, Kind kind) {

    /** Code of the whole. */
    public static final String TOTAL = "total";

    /** What a node is. */
    public enum Kind {
        TOTAL, PILLAR, GROUP, LEAF
    }

    /** A main index (chỉ số chính): directly below the whole. */
    public boolean isMain() {
        return parent == null && (kind == Kind.GROUP || kind == Kind.LEAF);
    }

    /** Its name in a language. */
    public String name(Language language) {
        return switch (language) {
            case VI -> name;
            case EN -> nameEnglish;
        };
    }

    /** Its name with the code before it where it has one. */
    public String label(Language language) {
        return code.isEmpty() ? name(language) : code + " " + name(language);
    }
}
