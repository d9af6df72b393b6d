package vn.chiso.web.catalog;

import vn.chiso.engine.reading.Problem;
import vn.chiso.engine.lint.Finding;

/** A reason why a file cannot be installed. */
public sealed interface InstallProblem {

    /** Something is wrong at a place of the file. */
    record InFile(Problem problem) implements InstallProblem {
    }

    /** The framework cannot be scored without guessing. */
    record Undecided(Finding finding) implements InstallProblem {
    }

    /** This version is installed with another content: a changed content needs a version of its own. */
    record VersionTaken(InstalledFramework installed) implements InstallProblem {
    }

    /** The file has more bytes than are read. */
    record TooLarge(long limit) implements InstallProblem {
    }

    /** The content is no text file at all. */
    record NotText(Kind kind) implements InstallProblem {

        /** What it looks like. */
        public enum Kind {
            /** A ZIP archive, which Excel and Word files also are. */
            ARCHIVE,
            /** A document of the older Office. */
            OFFICE,
            PDF, PICTURE,
            /** Text in UTF-16, as Notepad saves it under the name "Unicode". */
            UTF_16,
            /** Something else that is not text. */
            OTHER;

            /** {@code utf-16}. */
            public String id() {
                return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            }
        }
    }
}
