package vn.chiso.web.report;

import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.document.Heading;
import vn.chiso.document.Layout;
import vn.chiso.document.OfficialDocument;
import vn.chiso.document.Title;
import vn.chiso.web.account.Person;
import vn.chiso.web.audit.Audit;
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
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](20\\d{2})");

    private final DraftStore store;
    private final Audit audit;
    private final Clock clock;

    Drafts(DraftStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** All texts that people write for a document, in its order. */
    static List<Draft.Part> parts(Draft draft, Issuer issuer) {
        Draft.Part number = Draft.Part.line(NUMBER);
        Draft.Part date = Draft.Part.line(DATE);
        Draft.Part about = new Draft.Part(ABOUT, Draft.Part.Shape.LINE, draft.about());
        Draft.Part recipients = lines(RECIPIENTS, String.join("\n", recipients(draft.layout(), issuer)));
        List<Draft.Part> before = switch (draft.layout()) {
            case NAMED -> List.of(number, date, about, lines(ADDRESSEES, ""), lines(BASES, ""));
            case LETTER -> List.of(number, date, about, lines(ADDRESSEES, ""));
            case FORM -> List.of(date, about);
            case MINUTES -> List.of(number, date, about);
        };
        List<Draft.Part> after = List
                .of(draft.layout() == Layout.FORM ? Draft.Part.line(Signatures.PREPARED) : recipients);
        return Stream.of(before, draft.parts(), after).flatMap(List::stream).toList();
    }

    private static List<String> recipients(Layout layout, Issuer issuer) {
        return layout == Layout.LETTER
                ? Stream.concat(Stream.of("Như trên;"), issuer.recipients().stream()).toList()
                : issuer.recipients();
    }

    private static Draft.Part lines(String id, String suggestion) {
        return new Draft.Part(id, Draft.Part.Shape.LINES, suggestion);
    }

    /** What is stored for a document. */
    DraftStore.Written written(String kind, String key) {
        return store.of(kind, key).orElse(DraftStore.Written.NOTHING);
    }

    /** The texts as they count: what was written, else what is suggested. */
    static Draft.Words words(List<Draft.Part> parts, DraftStore.Written written) {
        Map<String, String> texts = new HashMap<>();
        parts.forEach(part -> texts.put(part.id(), written.texts().getOrDefault(part.id(), part.suggestion())));
        return new Draft.Words(texts);
    }

    /** What was typed, cleaned; parts that were not sent stay as they are. */
    static Map<String, String> typed(List<Draft.Part> parts, Draft.Words words, Map<String, String> sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        parts.forEach(part -> {
            String text = sent.get(part.id());
            typed.put(part.id(), text == null
                    ? words.text(part.id())
                    : Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC)
                            .replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip());
        });
        return typed;
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
        if (!day.isEmpty() && day(day) == null) {
            refusals.add(Refusal.at(DATE, "document.date.wrong"));
        }
        String number = typed.getOrDefault(NUMBER, "");
        if (!number.matches("[0-9]{0,6}[A-Za-zĐđ]?")) {
            refusals.add(Refusal.at(NUMBER, "document.number.wrong"));
        }
        return refusals;
    }

    /** Keeps the texts; every reason why not. */
    @Transactional
    public List<Refusal> keep(Person person, String kind, Draft draft, int version, Map<String, String> texts) {
        if (!store.keep(kind, draft.key(), version, texts, clock.instant(), person.id())) {
            return List.of(Refusal.of("document.changed-meanwhile"));
        }
        audit.record(person.actor(), "document.texts-written", draft.title(), draft.campaign(), draft.unit(),
                Map.of("kind", kind));
        return List.of();
    }

    /** The whole document. The figures in it are read when this is called. */
    OfficialDocument whole(Draft draft, Issuer issuer, Draft.Words words, Ui ui) {
        Draft.Body body = draft.composer().compose(words, ui);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.ZONE);
        LocalDate day = day(words.text(DATE));
        List<String> bases = Stream.concat(body.bases().stream(), words.lines(BASES).stream()).toList();
        return new OfficialDocument(draft.layout(),
                new Heading(issuer.superior(), issuer.name(), words.text(NUMBER), issuer.symbol(draft.abbreviation()),
                        issuer.place(), day, day == null ? today.getYear() : day.getYear()),
                new Title(draft.name(), words.text(ABOUT)), words.lines(ADDRESSEES), bases, body.blocks(),
                Signatures.of(draft.layout(), issuer, words, ui), words.lines(RECIPIENTS), body.appendices(),
                body.source());
    }

    private static @Nullable LocalDate day(String typed) {
        Matcher matcher = DAY.matcher(typed.strip());
        try {
            return matcher.matches()
                    ? LocalDate.of(Integer.parseInt(matcher.group(3)), Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(1)))
                    : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
