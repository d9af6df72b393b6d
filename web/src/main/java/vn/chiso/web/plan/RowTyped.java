package vn.chiso.web.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.planning.plan.Amount;
import vn.chiso.engine.planning.plan.DashReason;
import vn.chiso.engine.planning.plan.Deadline;
import vn.chiso.engine.planning.plan.DocumentToIssue;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Heading;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.engine.planning.plan.Units;
import vn.chiso.engine.planning.plan.Years;
import vn.chiso.web.plan.RowForm.Field;
import vn.chiso.web.platform.Refusal;

/** Reads a typed row: what it says, or everything that cannot be read, field by field. */
final class RowTyped {

    private static final int LONGEST_NAME = 2000;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_UNITS = 60;
    private static final int MOST_MEASURES = 40;

    private final PlanPart part;
    private final RowForm form;
    private final List<Refusal> refusals = new ArrayList<>();

    private RowTyped(PlanPart part, RowForm form) {
        this.part = part;
        this.form = form;
    }

    /**
     * What came of it.
     *
     * @param content only to be used when there are no refusals
     */
    record Result(RowContent content, List<Refusal> refusals) {
    }

    static Result read(PlanPart part, RowForm form, List<Heading> headings, Funding funding) {
        RowTyped typed = new RowTyped(part, form);
        RowContent content = typed.content(headings, funding);
        return new Result(content, List.copyOf(typed.refusals));
    }

    private RowContent content(List<Heading> headings, Funding funding) {
        boolean project = part == PlanPart.PROJECT;
        boolean task = part == PlanPart.TASK;
        boolean document = part == PlanPart.DOCUMENT;
        String code = required(Field.CODE, "plan.row.code.empty", 40);
        String heading = part == PlanPart.TARGET ? "" : heading(headings);
        String name = required(Field.NAME, "plan.row.name.empty", LONGEST_NAME);
        List<Measure> measures = measures(name);
        Map<String, Amount> amounts = project ? amounts(funding) : Map.of();
        Amount total = project ? amount(Field.TOTAL) : null;
        DashReason reason = project ? reason(amounts, total) : null;
        String kind = form.get(Field.KIND);
        return new RowContent(part, code, heading, name, task ? words(form.get(Field.INDICATORS)) : List.of(),
                task ? lines(Field.CONTENT, 200) : List.of(), measures, task ? optional(Field.DELIVERABLE) : null,
                new Units(lines(Field.LEAD, MOST_UNITS), lines(Field.COORDINATING, MOST_UNITS)),
                project ? null : deadline(),
                document
                        ? DocumentToIssue.Kind.PROGRAMME.name().equals(kind)
                                ? DocumentToIssue.Kind.PROGRAMME
                                : DocumentToIssue.Kind.DOCUMENT
                        : null,
                document ? optional(Field.TYPE) : null, project ? years() : null, amounts, total, reason,
                part == PlanPart.TARGET ? optional(Field.PLACE) : null);
    }

    private void refuse(String field, String key, Object... facts) {
        refusals.add(Refusal.at(field, key, facts));
    }

    /** Composed, without spaces around it and with Unix lines. */
    static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
    }

    private String required(String field, String empty, int longest) {
        String text = tidy(form.get(field)).replaceAll("\\s+", " ");
        if (text.isEmpty()) {
            refuse(field, empty);
        } else if (text.length() > longest) {
            refuse(field, "plan.row.long", longest, text.length());
        }
        return text;
    }

    private @Nullable String optional(String field) {
        String text = tidy(form.get(field));
        if (text.length() > LONGEST_NAME) {
            refuse(field, "plan.row.long", LONGEST_NAME, text.length());
        }
        return text.isEmpty() ? null : text;
    }

    private List<String> lines(String field, int most) {
        String text = tidy(form.get(field));
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).distinct().toList();
        if (text.length() > LONGEST_TEXT) {
            refuse(field, "plan.row.long", LONGEST_TEXT, text.length());
        } else if (lines.size() > most) {
            refuse(field, "plan.row.lines", most, lines.size());
        }
        return lines;
    }

    private static List<String> words(String typed) {
        return Stream.of(tidy(typed).split("[,;\\s]+", -1)).filter(word -> !word.isEmpty()).distinct().toList();
    }

    private String heading(List<Heading> headings) {
        String typed = form.get(Field.HEADING);
        if (headings.stream().noneMatch(heading -> heading.code().equals(typed)) && !headings.isEmpty()) {
            refuse(Field.HEADING, "plan.row.heading.unknown");
        }
        return typed;
    }

    private @Nullable Deadline deadline() {
        String text = tidy(form.get(Field.DEADLINE));
        if (text.isEmpty()) {
            return null;
        }
        Deadline deadline = new Deadline(text);
        if (deadline.meaning() instanceof Deadline.Unclear) {
            refuse(Field.DEADLINE, "plan.row.deadline.unclear", text);
        }
        return deadline;
    }

    private @Nullable Years years() {
        String text = tidy(form.get(Field.YEARS));
        Optional<Years> years = Years.parse(text);
        if (!text.isEmpty() && years.isEmpty()) {
            refuse(Field.YEARS, "plan.row.years.bad", text);
        }
        return years.orElse(null);
    }

    private Map<String, Amount> amounts(Funding funding) {
        Map<String, Amount> amounts = new LinkedHashMap<>();
        for (Funding.Source source : funding.sources()) {
            Amount amount = amount(Field.AMOUNT + source.id());
            if (amount != null) {
                amounts.put(source.id(), amount);
            }
        }
        return amounts;
    }

    private @Nullable Amount amount(String field) {
        String text = tidy(form.get(field)).replace("\u00a0", "").replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        Optional<Amount> amount = Amount.parse(text);
        if (amount.isEmpty()) {
            refuse(field, "plan.row.amount.bad", text);
        }
        return amount.orElse(null);
    }

    private @Nullable DashReason reason(Map<String, Amount> amounts, @Nullable Amount total) {
        String typed = form.get(Field.REASON);
        Optional<DashReason> reason = Stream.of(DashReason.values()).filter(each -> each.name().equals(typed))
                .findFirst();
        boolean dash = total instanceof Amount.Dash || amounts.containsValue(new Amount.Dash());
        if (dash && reason.isEmpty()) {
            refuse(Field.REASON, "plan.row.reason.missing");
        }
        return reason.orElse(null);
    }

    private List<Measure> measures(String name) {
        List<Measure> measures = new ArrayList<>();
        if (form.measures().size() > MOST_MEASURES) {
            refusals.add(Refusal.of("plan.row.measures", MOST_MEASURES, form.measures().size()));
        }
        for (int i = 0; i < form.measures().size(); i++) {
            RowForm.MeasureLine line = form.measures().get(i);
            boolean target = part == PlanPart.TARGET;
            if (target || !line.blank()) {
                measures.add(MeasureTyped.read(line, i, target ? name : null, refusals));
            }
        }
        return part == PlanPart.TARGET && measures.isEmpty()
                ? List.of(new Measure(name, null, null, null))
                : measures;
    }
}
