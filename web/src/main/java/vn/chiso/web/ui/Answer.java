package vn.chiso.web.ui;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a route answers with. */
public sealed interface Answer {

    /**
     * A page or a fragment of one.
     *
     * @param template name of the template: {@code campaign/board}
     * @param page     what it shows
     */
    record Page(String template, Object page, int status) implements Answer {
    }

    /**
     * Another page, after something was done.
     *
     * @param path where to go
     * @param said sentence to show there; null for none
     */
    record Redirect(String path, @Nullable Said said) implements Answer {
    }

    /**
     * A file to be saved.
     *
     * @param type media type
     * @param name under which it is saved, in plain letters
     * @param size bytes
     */
    record File(Path path, String type, String name, long size) implements Answer {
    }

    /** A sentence shown once on the next page. */
    record Said(Mood mood, String key, List<Object> facts) implements java.io.Serializable {
        private static final long serialVersionUID = 1;
    }

    /** How a sentence is meant. */
    enum Mood {
        DONE, INFORMATION, REFUSED;

        /** Style class and icon carry this name. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A page that shows something. */
    static Page show(String template, Object page) {
        return new Page(template, page, 200);
    }

    /** The page again, because something in the form has to be corrected. */
    static Page refuse(String template, Object page) {
        return new Page(template, page, 422);
    }

    /** Another page. */
    static Redirect go(String path) {
        return new Redirect(path, null);
    }

    /** Another page, which says what was done. */
    static Redirect done(String path, String key, Object... facts) {
        return new Redirect(path, new Said(Mood.DONE, key, List.of(facts)));
    }

    /** Another page than the one asked for, which says why. */
    static Redirect told(String path, String key, Object... facts) {
        return new Redirect(path, new Said(Mood.INFORMATION, key, List.of(facts)));
    }

    /** Another page, which says why nothing was done. */
    static Redirect refused(String path, String key, Object... facts) {
        return new Redirect(path, new Said(Mood.REFUSED, key, List.of(facts)));
    }
}
