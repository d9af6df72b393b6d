package vn.chiso.web.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.platform.Refusal;

/** Puts together the page of a document's texts. */
@Component
class DraftViews {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST = 20_000;
    private static final int FEW_ROWS = 3;
    private static final int MANY_ROWS = 6;

    private final Drafts drafts;

    DraftViews(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The page as it is opened. */
    DraftPage page(Person person, OpenDraft open) {
        return page(person, open, Merge.untouched(open.current()), List.of());
    }

    /**
     * The page of texts that could not be kept.
     *
     * @param merge what was typed, put together with what is stored
     */
    DraftPage page(Person person, OpenDraft open, Merge merge, List<Refusal> refusals) {
        Draft draft = open.draft();
        Issuer issuer = open.issuer();
        DraftStore.Written written = open.written();
        Map<String, String> before = texts(open, draft.earlier());
        Map<String, String> start = written.version() == 0 && draft.edits() && refusals.isEmpty()
                ? texts(open, draft.start())
                : Map.of();
        List<DraftPage.Field> fields = draft.reads()
                ? open.parts().stream().map(part -> field(part, merge, before, start)).toList()
                : List.of();
        return new DraftPage(ReportPaths.draft(open.kind(), draft.key()), open.kind(), draft.title(),
                issuer == null ? null : head(person, draft, issuer), draft.edits(), draft.reads(),
                draft.workbook() != null, !start.isEmpty(), fields, written.at(), written.by(),
                !merge.clashing().isEmpty(), refusals);
    }

    private static DraftPage.Head head(Person person, Draft draft, Issuer issuer) {
        return new DraftPage.Head(issuer.name(), issuer.signer(), draft.symbol(issuer), issuer.unseen(),
                Issuers.maySet(person, issuer.unit()));
    }

    private Map<String, String> texts(OpenDraft open, @Nullable String key) {
        return key == null ? Map.of() : drafts.written(open.kind(), key).texts();
    }

    private static DraftPage.Field field(Draft.Part part, Merge merge, Map<String, String> before,
            Map<String, String> start) {
        boolean ownOfYear = part.id().equals(Drafts.NUMBER) || part.id().equals(Drafts.DATE);
        String text = merge.texts().getOrDefault(part.id(), "");
        String value = ownOfYear ? text : start.getOrDefault(part.id(), text);
        boolean line = part.shape() == Draft.Part.Shape.LINE;
        int rows = switch (part.shape()) {
            case LINE -> 1;
            case LINES -> FEW_ROWS;
            case PROSE -> MANY_ROWS;
        };
        String earlier = before.getOrDefault(part.id(), "");
        return new DraftPage.Field(part.id(), rows, line ? LONGEST_LINE : LONGEST, help(part), value,
                merge.marks().getOrDefault(part.id(), ""), merge.clashing().get(part.id()),
                ownOfYear || earlier.equals(value) ? "" : earlier);
    }

    private static String help(Draft.Part part) {
        if (part.id().equals(Drafts.NUMBER) || part.id().equals(Drafts.DATE)) {
            return "document.help." + part.id();
        }
        return switch (part.shape()) {
            case LINE -> "";
            case LINES -> "document.help.lines";
            case PROSE -> "document.help.prose";
        };
    }
}
