package vn.chiso.document.part;

/** A file is not the Word file it should be. */
public final class Flaw extends Exception {

    private static final long serialVersionUID = 1L;

    /** What can be wrong. The names are those of the template's problems that tell people. */
    public enum Kind {
        /** Fact: the limit in MB. */
        FILE_TOO_LARGE, FILE_EMPTY,
        /** No Word file at all, or one of another kind: PDF, Excel, OpenDocument. */
        NOT_WORD,
        /** Word 97-2003. */
        OLD_WORD, ENCRYPTED, DOCTYPE, BROKEN,
        /** Fact: the limit in MB. */
        INFLATED_TOO_LARGE,
        /** Fact: the limit. */
        TOO_MANY_PARTS
    }

    private final Kind kind;
    private final String fact;

    /** A flaw with what its sentence names, "" for nothing. */
    public Flaw(Kind kind, String fact) {
        super(kind + " " + fact);
        this.kind = kind;
        this.fact = fact;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** What the sentence names; "" for nothing. */
    public String fact() {
        return fact;
    }
}
