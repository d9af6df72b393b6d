package vn.chiso.web.report;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import vn.chiso.web.platform.Mark;

/**
 * What a form becomes when others may have stored texts since it was shown: a field that nobody touched takes what is
 * stored now, a field that was touched keeps what was typed, and where others have stored something else the two clash.
 * Each field of the form brings along the mark of the text from which it was made.
 *
 * @param current  what is there now, cleaned, by field
 * @param texts    what the form becomes
 * @param clashing what others have stored, by field, where it is neither what was typed nor what the form was made from
 * @param marks    as the form sent them
 */
record Merge(Map<String, String> current, Map<String, String> texts, Map<String, String> clashing,
        Map<String, String> marks) {

    /** Before the name of a field: its mark. */
    static final String MARK = "goc-";

    Merge {
        current = Map.copyOf(current);
        texts = Map.copyOf(texts);
        clashing = Map.copyOf(clashing);
        marks = Map.copyOf(marks);
    }

    /**
     * Puts together what was sent and what is there.
     *
     * @param current what is there now, by field
     * @param sent    fields and their marks; a field without a mark was made from nothing, one that is missing stays
     */
    static Merge of(Map<String, String> current, Map<String, String> sent) {
        Map<String, String> cleaned = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        Map<String, String> clashing = new HashMap<>();
        Map<String, String> marks = new HashMap<>();
        current.forEach((field, text) -> {
            String now = clean(text);
            String typed = sent.containsKey(field) ? clean(sent.getOrDefault(field, "")) : now;
            String seen = sent.getOrDefault(MARK + field, mark(""));
            boolean touched = sent.containsKey(field) && !mark(typed).equals(seen);
            cleaned.put(field, now);
            texts.put(field, touched ? typed : now);
            marks.put(field, seen);
            if (touched && !mark(now).equals(seen) && !typed.equals(now)) {
                clashing.put(field, now);
            }
        });
        return new Merge(cleaned, texts, clashing, marks);
    }

    /** A form that nobody has typed into. */
    static Merge untouched(Map<String, String> current) {
        return of(current, Map.of()).seen();
    }

    /** The same for somebody who has been shown what others have stored. */
    Merge seen() {
        Map<String, String> now = new HashMap<>();
        current.forEach((field, text) -> now.put(field, mark(text)));
        return new Merge(current, texts, clashing, now);
    }

    /** Tells a text from others, whatever ends its lines have. */
    static String mark(String text) {
        return Mark.of(clean(text));
    }

    /** A text in NFC, without what nobody can see in it and without spaces around. */
    static String clean(String text) {
        return Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
    }
}
