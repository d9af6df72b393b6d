package vn.chiso.web.entry;

/** What keeps an entry from being handed in. */
enum Lack {
    /** Nothing, or not enough, is entered. */
    ANSWER("not answered"),
    /** Neither evidence nor an explanation. */
    PROOF("needs_proof"),
    /** Figures that cannot be right. */
    CORRECTION("errors > 0"),
    /** Any of these. */
    ANY("(not answered or needs_proof or errors > 0)");

    private final String condition;

    Lack(String condition) {
        this.condition = condition;
    }

    /** The condition over rows of entries. */
    String condition() {
        return condition;
    }
}
