package vn.chiso.web.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.document.Heading;
import vn.chiso.document.Layout;
import vn.chiso.document.OfficialDocument;
import vn.chiso.document.Title;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.platform.Days;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.Time;
import vn.chiso.web.ui.Ui;

/** Texts that people write for documents, and the whole that they become together with what is generated. */
@Component
class Drafts {

    static final String NUMBER = "so";
    static final String DATE = "ngay";
    static final String ABOUT = "trich-yeu";
    static final String ADDRESSEES = "kinh-gui";
    static final String BASES = "can-cu";
    static final String RECIPIENTS = "noi-nhan";

    private final DraftStore store;
    private final Audit audit;
    private final Clock clock;

    Drafts(DraftStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** All texts that people write for a document, in its order. */
    static List<Draft.Part> parts(Draft draft, Issuer issuer, Ui ui) {
        Draft.Part about = new Draft.Part(ABOUT, Draft.Part.Shape.LINE, draft.about());
        Draft.Part recipients = lines(RECIPIENTS, String.join("\n", recipients(draft.layout(), issuer, ui)));
        List<Draft.Part> before = switch (draft.layout()) {
            case NAMED -> List.of(line(NUMBER, draft.issued().number()), line(DATE, draft.issued().date()), about,
                    lines(ADDRESSEES, ""), lines(BASES, ""));
            case LETTER -> List.of(line(NUMBER, ""), line(DATE, ""), about, lines(ADDRESSEES, ""));
            case FORM -> List.of(line(DATE, ""), about);
            // Minutes say when the meeting was; nothing else in them is dated.
            case MINUTES -> List.of(line(NUMBER, ""), about);
        };
        List<Draft.Part> after = List
                .of(draft.layout() == Layout.FORM ? Draft.Part.line(Signatures.PREPARED) : recipients);
        return Stream.of(before, draft.parts(), after).flatMap(List::stream).toList();
    }

    private static List<String> recipients(Layout layout, Issuer issuer, Ui ui) {
        return layout == Layout.LETTER
                ? Stream.concat(Stream.of(ui.t("document.letter.as-above")), issuer.recipients().stream()).toList()
                : issuer.recipients();
    }

    private static Draft.Part line(String id, String suggestion) {
        return new Draft.Part(id, Draft.Part.Shape.LINE, suggestion);
    }

    private static Draft.Part lines(String id, String suggestion) {
        return new Draft.Part(id, Draft.Part.Shape.LINES, suggestion);
    }

    /** What is stored for a document, as far as the person who has opened it may read it. */
    DraftStore.Written written(String kind, Draft draft) {
        DraftStore.Written written = written(kind, draft.key());
        return draft.reads() ? written : written.unread();
    }

    /** What is stored under a key. */
    DraftStore.Written written(String kind, String key) {
        return store.of(kind, key).orElse(DraftStore.Written.NOTHING);
    }

    /** The texts as they count: what was written, else what is suggested. */
    static Draft.Words words(List<Draft.Part> parts, DraftStore.Written written) {
        Map<String, String> texts = new HashMap<>();
        parts.forEach(part -> texts.put(part.id(), written.texts().getOrDefault(part.id(), part.suggestion())));
        return new Draft.Words(texts);
    }

    /** The texts as they count, by part. */
    static Map<String, String> current(List<Draft.Part> parts, DraftStore.Written written) {
        Draft.Words words = words(parts, written);
        Map<String, String> current = new LinkedHashMap<>();
        parts.forEach(part -> current.put(part.id(), words.text(part.id())));
        return current;
    }

    /** What is stored of texts: those that say something else than is suggested, so that the others can still follow. */
    private static Map<String, String> chosen(List<Draft.Part> parts, DraftStore.Written written,
            Map<String, String> texts) {
        Map<String, String> chosen = new HashMap<>(written.texts());
        parts.forEach(part -> {
            String text = texts.getOrDefault(part.id(), "");
            if (text.equals(Merge.clean(part.suggestion()))) {
                chosen.remove(part.id());
            } else {
                chosen.put(part.id(), text);
            }
        });
        return chosen;
    }

    /** Every reason why these texts cannot be kept. */
    static List<Refusal> refusals(List<Draft.Part> parts, Map<String, String> typed) {
        List<Refusal> refusals = new ArrayList<>();
        for (Draft.Part part : parts) {
            if (typed.getOrDefault(part.id(), "").length() > part.shape().longest()) {
                refusals.add(Refusal.at(part.id(), "document.too-long", part.shape().longest()));
            }
        }
        String day = typed.getOrDefault(DATE, "");
        if (!day.isEmpty() && Days.ofThisCentury(day).isEmpty()) {
            refusals.add(Refusal.at(DATE, "document.date.wrong"));
        }
        String number = typed.getOrDefault(NUMBER, "");
        if (!number.matches("[0-9]{0,6}[A-Za-zĐđ]?")) {
            refusals.add(Refusal.at(NUMBER, "document.number.wrong"));
        }
        return refusals;
    }

    /** Keeps the texts; whether they were kept: not when somebody has kept others since the document was opened. */
    @Transactional
    public boolean keep(Person person, OpenDraft open, Map<String, String> texts) {
        Draft draft = open.draft();
        DraftStore.Written written = open.written();
        boolean kept = store.keep(open.kind(), draft.key(), written.version(), chosen(open.parts(), written, texts),
                clock.instant(), person);
        if (kept) {
            audit.record(person.actor(), "document.texts-written", draft.title(), draft.campaign(), draft.unit(),
                    Map.of("kind", open.kind()));
        }
        return kept;
    }

    /** The whole document. The figures in it are read when this is called. */
    OfficialDocument whole(Draft draft, Issuer issuer, Draft.Words words, Ui ui) {
        Draft.Body body = draft.composer().compose(words, ui);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.ZONE);
        LocalDate day = Days.ofThisCentury(words.text(DATE)).orElse(null);
        List<String> bases = Stream.concat(body.bases().stream(), words.lines(BASES).stream()).toList();
        return new OfficialDocument(draft.layout(),
                new Heading(issuer.superior(), issuer.name(), words.text(NUMBER), draft.symbol(issuer),
                        issuer.place(), day, day == null ? today.getYear() : day.getYear()),
                new Title(draft.name(), words.text(ABOUT)), words.names(ADDRESSEES), bases, body.blocks(),
                Signatures.of(draft.layout(), issuer, words, ui), words.names(RECIPIENTS), body.appendices(),
                body.source());
    }
}
