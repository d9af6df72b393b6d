package vn.chiso.web.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chiso.document.Block;
import vn.chiso.engine.planning.plan.CalendarPeriod;
import vn.chiso.engine.planning.plan.Citation;
import vn.chiso.engine.planning.plan.Head;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.web.plan.PlanHead;
import vn.chiso.web.plan.PlanWords;
import vn.chiso.web.ui.Ui;

/** What official documents say about a plan: its name inside a sentence, what it rests on, figures, lists. */
final class PlanSaid {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Pattern KIND = Pattern.compile("(?iu)^kế hoạch\\s+");
    private static final Pattern COMMITTEE = Pattern.compile("^UBND\\s+");
    /** A proposal is not what a plan rests on but what it follows (Decree 30/2020, appendix III, form 1.1). */
    private static final Pattern PROPOSAL = Pattern.compile("(?iu)^tờ trình\\s.*");
    /** What begins with what the cited document does needs no "về" before it. */
    private static final Pattern DOES = Pattern
            .compile("(?iu)^(về|v/v|phê duyệt|ban hành|quy định|sửa đổi|hướng dẫn|công bố|triển khai|thực hiện)\\s.*");
    private static final Pattern DASH = Pattern.compile("^[-–+•]\\s*");
    private static final String END = "./.";

    private PlanSaid() {
    }

    /** The title without the word for its kind: {@code Nâng cao chỉ số …}. */
    static String about(String title) {
        return upperFirst(KIND.matcher(title.strip()).replaceFirst(""));
    }

    /** The same inside a sentence, with its kind: {@code Kế hoạch nâng cao chỉ số …}. */
    static String named(String title, Ui ui) {
        return ui.t("document.plan.named", lowerFirst(about(title)));
    }

    /** Who issues, with the committee's name in full. */
    static String issuer(String issuer, Ui ui) {
        return COMMITTEE.matcher(issuer).replaceFirst(ui.t("document.head.committee") + " ");
    }

    /** The first letter small, unless the first word is written in capitals. */
    static String lowerFirst(String text) {
        boolean word = text.length() > 1 && Character.isUpperCase(text.charAt(0))
                && !Character.isUpperCase(text.charAt(1));
        return word ? text.substring(0, 1).toLowerCase(VIETNAMESE) + text.substring(1) : text;
    }

    static String upperFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(VIETNAMESE) + text.substring(1);
    }

    /** {@code ngày 03 tháng 6 năm 2020}: days below 10 and the months 1 and 2 get a 0 (Decree 30/2020, appendix I, II.4). */
    static String day(CalendarPeriod period, Ui ui) {
        return switch (period) {
            case CalendarPeriod.Day(LocalDate day) -> ui.t("document.plan.day", "%02d".formatted(day.getDayOfMonth()),
                    day.getMonthValue() < 3 ? "0" + day.getMonthValue() : Integer.toString(day.getMonthValue()),
                    Integer.toString(day.getYear()));
            case CalendarPeriod.Month _,CalendarPeriod.Quarter _,CalendarPeriod.Year _ -> PlanWords.period(ui, period);
        };
    }

    /** What a plan rests on, as a basis is written. */
    static String basis(Citation citation, Ui ui) {
        CalendarPeriod date = citation.date();
        String document = date == null ? citation.document() : citation.document() + " " + day(date, ui);
        String issuer = citation.issuer();
        if (issuer != null && PROPOSAL.matcher(citation.document()).matches()) {
            return ui.t("document.plan.proposed", issuer(issuer, ui), document);
        }
        String by = issuer == null ? document : ui.t("document.plan.by", document, issuer(issuer, ui));
        String about = citation.about() == null ? "" : citation.about().strip();
        if (about.isEmpty()) {
            return ui.t("document.plan.basis", by);
        }
        return ui.t("document.plan.basis", DOES.matcher(about).matches()
                ? by + " " + lowerFirst(about)
                : ui.t("document.plan.on", by, lowerFirst(about)));
    }

    /** {@code Kế hoạch số 222/KH-UBND ngày 21 tháng 10 năm 2020 của …}, as far as it is known, and its name. */
    static String cited(Head head, Ui ui) {
        StringBuilder cited = new StringBuilder(ui.t("document.plan.kind"));
        if (head.number() != null) {
            cited.append(' ').append(ui.t("document.plan.number", head.number()));
        }
        CalendarPeriod issued = head.issued();
        if (issued instanceof CalendarPeriod.Day) {
            cited.append(' ').append(day(issued, ui));
        }
        String name = lowerFirst(about(head.title()));
        return head.number() == null && !(issued instanceof CalendarPeriod.Day)
                ? cited.append(' ').append(name).toString()
                : ui.t("document.plan.cited", cited, issuer(head.issuer(), ui), name);
    }

    /** From which plan figures come: its name, number, day and state. */
    static String source(PlanHead plan, Head head, Ui ui) {
        List<String> facts = new ArrayList<>(List.of(ui.t("document.plan.titled", head.title())));
        if (head.number() != null) {
            facts.add(ui.t("document.plan.number", head.number()));
        }
        CalendarPeriod issued = head.issued();
        if (issued != null) {
            String day = PlanWords.period(ui, issued);
            facts.add(issued instanceof CalendarPeriod.Day ? ui.t("document.plan.on-day", day) : day);
        }
        facts.add(ui.t("document.plan.state", lowerFirst(ui.t(plan.state().key()))));
        return String.join(", ", facts);
    }

    /** A figure without a space before its percent sign. */
    static String figure(String figure) {
        return figure.replace("\u00a0%", "%");
    }

    /** {@code năm 2023: 34,92% (51.068/146.233)}; empty for nothing. */
    static String before(Measure measure, Ui ui) {
        Measure.Baseline baseline = measure.baseline();
        return baseline == null
                ? ""
                : ui.t("document.plan.baseline", Integer.toString(baseline.year()),
                        figure(PlanWords.before(ui, measure)));
    }

    /** {@code ≥ 80%}; all of something is not called "at least all". Empty for nothing. */
    static String after(Measure measure, Ui ui) {
        return figure(PlanWords.after(ui, measure)).replaceFirst("^≥\u00a0100%$", "100%");
    }

    /** One text as a paragraph, several as a list. */
    static List<Block> list(List<String> texts) {
        return texts.size() == 1
                ? List.of(new Block.Paragraph(clean(texts.getFirst())))
                : texts.stream().map(text -> (Block) new Block.Item(clean(text))).toList();
    }

    /** A text without the dash before it and without the mark that ends a document. */
    static String clean(String text) {
        String bare = DASH.matcher(text.strip()).replaceFirst("");
        return bare.endsWith(END) ? bare.substring(0, bare.length() - END.length()) + "." : bare;
    }

    /** A heading without what ends a sentence. */
    static String heading(@Nullable String text) {
        String bare = text == null ? "" : text.strip();
        return bare.endsWith(".") || bare.endsWith(":") ? bare.substring(0, bare.length() - 1).strip() : bare;
    }

    /** {@code 4} as {@code IV}. */
    static String roman(int number) {
        int[] values = {50, 40, 10, 9, 5, 4, 1};
        String[] letters = {"L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < values.length; i++) {
            for (; left >= values[i]; left -= values[i]) {
                roman.append(letters[i]);
            }
        }
        return roman.toString();
    }
}
