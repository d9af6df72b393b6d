package vn.chiso.engine.planning.plan;

import org.jspecify.annotations.Nullable;

/**
 * A document to issue or a programme to hold.
 *
 * @param heading  code of the heading under which it stands
 * @param type     what it will be, "Nghị quyết", "Hội thảo, hội nghị"; null when that is not printed
 * @param deadline null when none is printed
 */
public record DocumentToIssue(String code, String heading, Kind kind, String name, @Nullable String type, Units units,
        @Nullable Deadline deadline) {

    /** Which of the two. */
    public enum Kind {
        /** Văn bản. */
        DOCUMENT,
        /** Chương trình. */
        PROGRAMME
    }
}
