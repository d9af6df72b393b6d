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
                issuer == null ? "" : issuer.name(), issuer == null ? "" : issuer.signer(),
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
        boolean line = part.shape() == Draft.Part.Shape.LINE;
        int rows = switch (part.shape()) {
            case LINE -> 1;
            case LINES -> FEW_ROWS;
            case PROSE -> MANY_ROWS;
        };
        String earlier = before.getOrDefault(part.id(), "");
        boolean ownOfYear = part.id().equals(Drafts.NUMBER) || part.id().equals(Drafts.DATE);
        return new DraftPage.Field(part.id(), rows, line ? LONGEST_LINE : LONGEST, help(part), value,
                typed != null && typed.meanwhile() && !stored.equals(value) ? stored : "",
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
