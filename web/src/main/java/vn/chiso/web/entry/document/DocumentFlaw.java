package vn.chiso.web.entry.document;

import java.util.Locale;

/** Why a file is not taken. */
public enum DocumentFlaw {
    EMPTY,
    /** Of no kind that is taken. */
    UNKNOWN,
    /** A program, whatever its name says. */
    PROGRAM,
    /** HTML, SVG, XML: what a browser may run. */
    MARKUP,
    /** Text that is neither .txt nor .csv by its name: scripts are text too. */
    SCRIPT, NOT_UTF8, MACROS, ENCRYPTED,
    /** Holds far more than it weighs. */
    BOMB,
    /** Fetches something from elsewhere when it is opened. */
    REMOTE,
    /** Cut off or damaged. */
    BROKEN;

    /** {@code not-utf8}; the sentence is {@code evidence.file.not-utf8}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
