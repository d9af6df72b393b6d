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

    /** What somebody has typed that could not be kept. */
    record Typed(Map<String, String> texts, boolean meanwhile, List<Refusal> refusals) {
    }

    static List<Draft.Part> parts(Draft draft, @Nullable Issuer issuer) {
        return issuer == null ? draft.parts() : Drafts.parts(draft, issuer);
    }

    DraftPage page(Person person, String kind, Draft draft, @Nullable Issuer issuer) {
        return page(person, kind, draft, issuer, null);
    }

    DraftPage page(Person person, String kind, Draft draft, @Nullable Issuer issuer, @Nullable Typed typed) {
        List<Draft.Part> parts = parts(draft, issuer);
        DraftStore.Written written = drafts.written(kind, draft.key());
        Draft.Words words = Drafts.words(parts, written);
        String earlier = draft.earlier();
        Map<String, String> before = earlier == null ? Map.of() : drafts.written(kind, earlier).texts();
        return new DraftPage(ReportPaths.draft(kind, draft.key()), kind, draft.title(),
                issuer == null ? "" : issuer.name(),
                issuer == null ? "" : Signatures.signer(draft.layout(), issuer, words),
                issuer == null ? "" : issuer.symbol(draft.abbreviation()),
                issuer != null && Issuers.maySet(person, issuer.unit()), draft.edits(), draft.workbook() != null,
                written.version(),
                parts.stream().map(part -> field(part, words, before, typed)).toList(), written.at(), written.by(),
                typed != null && typed.meanwhile(), typed == null ? List.of() : typed.refusals());
    }

    private static DraftPage.Field field(Draft.Part part, Draft.Words words, Map<String, String> before,
            @Nullable Typed typed) {
        String stored = words.text(part.id());
        String value = typed == null ? stored : typed.texts().getOrDefault(part.id(), "");
        int rows = switch (part.shape()) {
            case LINE -> 1;
            case LINES -> FEW_ROWS;
            case PROSE -> MANY_ROWS;
        };
        String earlier = before.getOrDefault(part.id(), "");
        return new DraftPage.Field(part.id(), rows, part.shape().longest(), help(part), value,
                typed != null && typed.meanwhile() && !stored.equals(value) ? stored : "",
                OWN_OF_YEAR.contains(part.id()) || earlier.equals(value) ? "" : earlier);
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
