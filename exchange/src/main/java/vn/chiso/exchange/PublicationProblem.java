package vn.chiso.exchange;

import java.util.List;
import java.util.Locale;
import vn.chiso.engine.reading.Problem;
import vn.chiso.engine.framework.resolution.Resolving;

/** Why a publication's bundle cannot be used; {@link PublicationText} makes the sentence. */
public sealed interface PublicationProblem {

    /** The file concerned; "" for the archive. */
    String file();

    /** Something about the archive, or about a file as a whole. */
    record Archive(Code code, String file, List<String> facts) implements PublicationProblem {
    }

    /** A table that cannot be read. */
    record Table(String file, TableProblem problem) implements PublicationProblem {
    }

    /** A framework that cannot be read. */
    record Rules(String file, Problem problem) implements PublicationProblem {
    }

    /** A resolution that does not fit. */
    record Misfit(String file, Resolving.Reason reason) implements PublicationProblem {
    }

    /** Kinds of problem of the archive. */
    enum Code {
        /** Too large to be looked at; facts: megabytes. */
        FILE_TOO_LARGE,
        /** No zip archive, or a broken one. */
        NOT_ZIP,
        /** More entries than a bundle has; facts: the limit. */
        TOO_MANY_ENTRIES,
        /** Inflates to more than a bundle can hold; facts: megabytes. */
        INFLATED_TOO_LARGE,
        /** A name that leads out of the archive. */
        NAME_BAD,
        /** A file that does not belong into a bundle. */
        FILE_SURPLUS,
        /** The same file twice. */
        FILE_TWICE,
        /** A file that a bundle must have. */
        FILE_MISSING,
        /** The content is not what the manifest says. */
        FILE_ALTERED,
        /** The manifest is not readable JSON. */
        MANIFEST_BROKEN,
        /** The manifest is that of something else. */
        MANIFEST_OTHER,
        /** The manifest has a form that this program does not know; facts: the form. */
        MANIFEST_NEWER,
        /** A statement of the manifest is missing or not of its kind; facts: the statement. */
        MANIFEST_STATEMENT;

        /** The stable name: {@code file-altered}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
