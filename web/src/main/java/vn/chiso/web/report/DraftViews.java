package vn.chiso.web.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chiso.web.account.Person;
import vn.chiso.web.platform.Refusal;

/** Puts together the page of a document's texts. */
@Component
class DraftViews {

    private static final int FEW_ROWS = 3;
    private static final int MANY_ROWS = 6;
    /** Nobody takes these over from the year before. */
    private static final Set<String> OWN_OF_YEAR = Set.of(Drafts.NUMBER, Drafts.DATE, AppraisalMinutes.BEGUN,
            AppraisalMinutes.ENDED);
    /** Lines of which it must be said how they are written. */
    private static final Set<String> EXPLAINED = Set.of(Drafts.NUMBER, Drafts.DATE, Signatures.PREPARED,
            Signatures.CHAIR, Signatures.SECRETARY, AppraisalMinutes.BEGUN, AppraisalMinutes.ENDED);

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
                issuer == null ? null : head(person, open, issuer), draft.edits(), draft.reads(),
                draft.workbook() != null, !start.isEmpty(), fields, written.at(), written.by(),
                !merge.clashing().isEmpty(), refusals);
    }

    private static DraftPage.Head head(Person person, OpenDraft open, Issuer issuer) {
        Draft draft = open.draft();
        String signer = Signatures.signer(draft.layout(), issuer, new Draft.Words(open.current()));
        return new DraftPage.Head(issuer.name(), signer, draft.symbol(issuer), issuer.unseen(),
                Issuers.maySet(person, issuer.unit()));
    }

    private Map<String, String> texts(OpenDraft open, @Nullable String key) {
        return key == null ? Map.of() : drafts.written(open.kind(), key).texts();
    }

    private static DraftPage.Field field(Draft.Part part, Merge merge, Map<String, String> before,
            Map<String, String> start) {
        boolean ownOfYear = OWN_OF_YEAR.contains(part.id());
        String text = merge.texts().getOrDefault(part.id(), "");
        String value = ownOfYear ? text : start.getOrDefault(part.id(), text);
        int rows = switch (part.shape()) {
            case LINE -> 1;
            case LINES -> FEW_ROWS;
            case PROSE -> MANY_ROWS;
        };
        String earlier = before.getOrDefault(part.id(), "");
        return new DraftPage.Field(part.id(), rows, part.shape().longest(), help(part), value,
                merge.marks().getOrDefault(part.id(), ""), merge.clashing().get(part.id()),
                ownOfYear || earlier.equals(value) ? "" : earlier);
    }

    private static String help(Draft.Part part) {
        if (EXPLAINED.contains(part.id())) {
            return "document.help." + part.id();
        }
        return switch (part.shape()) {
            case LINE -> "";
            case LINES -> "document.help.lines";
            case PROSE -> "document.help.prose";
        };
    }
}
