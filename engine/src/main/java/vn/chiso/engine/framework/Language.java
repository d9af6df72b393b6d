package vn.chiso.engine.framework;

import java.util.Locale;

/** Languages in which the product speaks to people. */
public enum Language {
    VI, EN;

    /** The tag by which bundles and options name it: {@code vi}, {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
