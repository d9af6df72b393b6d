package vn.chiso.exchange;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;
import vn.chiso.engine.planning.plan.Amount;
import vn.chiso.engine.planning.plan.CalendarPeriod;
import vn.chiso.engine.planning.plan.Deadline;
import vn.chiso.engine.planning.plan.Units;
import vn.chiso.engine.planning.plan.Years;
import vn.chiso.exchange.workbook.WorkbookCell;

/** The cells of one row of a plan's sheet. Each getter tells what is wrong and gives a harmless value. */
final class PlanCells {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");
    /** "1.000" as text is 1 for a program and a thousand for a Vietnamese reader. */
    private static final Pattern THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern SEVERAL = Pattern.compile("\\R|;");
    private static final Pattern CODES = Pattern.compile("\\R|[;,]");
    private static final Exact HUNDRED = Exact.of(100);
    /** What spreadsheets make of a code that is typed into a cell that is not of text. */
    private static final Set<WorkbookCell.Kind> NUMBERS = Set.of(WorkbookCell.Kind.NUMBER,
            WorkbookCell.Kind.PERCENT, WorkbookCell.Kind.DATE);

    private final SheetTable.Row row;
    private final Problems notes;

    PlanCells(SheetTable.Row row, Problems notes) {
        this.row = row;
        this.notes = notes;
    }

    String address(String column) {
        return row.address(column);
    }

    void problem(String column, TableProblem.Code code, Object... facts) {
        row.problem(column, code, facts);
    }

    /** Whether the cell holds anything. */
    boolean has(String column) {
        return row.has(column);
    }

    /** The cell when it can be used; what stands in the way is told. */
    private @Nullable WorkbookCell usable(String column) {
        WorkbookCell cell = row.at(column);
        if (cell == null) {
            return null;
        }
        if (cell.kind() == WorkbookCell.Kind.ERROR) {
            problem(column, TableProblem.Code.CELL_ERROR, cell.text());
            return null;
        }
        if (cell.kind() == WorkbookCell.Kind.NO_RESULT) {
            problem(column, TableProblem.Code.FORMULA_UNKNOWN);
            return null;
        }
        if (cell.formula()) {
            notes.add(row.problemAt(column, TableProblem.Code.FORMULA_RESULT, cell.text()));
        }
        return cell;
    }

    String text(String column) {
        WorkbookCell cell = usable(column);
        if (cell != null && PlanTable.holdsCodes(column) && NUMBERS.contains(cell.kind())) {
            problem(column, TableProblem.Code.PLAN_CODE_NUMBER, Problems.shortened(cell.text()));
        }
        return cell == null ? "" : cell.text();
    }

    @Nullable
    String optional(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    String required(String column) {
        if (!has(column)) {
            problem(column, TableProblem.Code.CELL_EMPTY);
        }
        return text(column);
    }

    /** An identifier that must be there. */
    String id(String column) {
        return checkedId(column, required(column));
    }

    /** The same text, told when it cannot be an identifier. */
    String checkedId(String column, String text) {
        if (!text.isEmpty() && !ID.matcher(text).matches()) {
            problem(column, TableProblem.Code.PLAN_ID_BAD, Problems.shortened(text));
        }
        return text;
    }

    /** Paragraphs, one on each line. */
    List<String> lines(String column) {
        return parts(LINES, column);
    }

    /** Paragraphs, of which there must be one. */
    List<String> requiredLines(String column) {
        if (!has(column)) {
            problem(column, TableProblem.Code.CELL_EMPTY);
        }
        return lines(column);
    }

    /** Codes, on lines of their own or after commas. */
    List<String> codes(String column) {
        return parts(CODES, column);
    }

    private List<String> parts(Pattern between, String column) {
        return Arrays.stream(between.split(text(column))).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    Units units() {
        return new Units(parts(SEVERAL, "lead"), parts(SEVERAL, "coordinating"));
    }

    @Nullable
    Deadline deadline() {
        String text = optional("deadline");
        return text == null ? null : new Deadline(text);
    }

    @Nullable
    <T> T word(String column, PlanWords<T> words) {
        String text = text(column);
        T value = words.known().get(text.toLowerCase(Locale.ROOT));
        if (value == null && !text.isEmpty()) {
            problem(column, TableProblem.Code.PLAN_WORD_BAD, Problems.shortened(text),
                    String.join("; ", words.choices()));
        }
        return value;
    }

    /** One of the words, which must be there; {@code fallback} when it is not, which is told. */
    <T> T requiredWord(String column, PlanWords<T> words, T fallback) {
        if (!has(column)) {
            problem(column, TableProblem.Code.CELL_EMPTY);
        }
        T value = word(column, words);
        return value == null ? fallback : value;
    }

    /** A number as it is. */
    @Nullable
    Exact number(String column) {
        WorkbookCell cell = usable(column);
        if (cell == null) {
            return null;
        }
        Optional<Exact> number = switch (cell.kind()) {
            case NUMBER -> ExactText.parse(cell.text());
            case TEXT -> cell.text().contains("%") || THOUSANDS.matcher(cell.text()).matches()
                    ? Optional.empty()
                    : ExactText.parse(cell.text());
            case PERCENT, DATE, BOOLEAN, ERROR, NO_RESULT -> Optional.empty();
        };
        if (number.isEmpty()) {
            problem(column, TableProblem.Code.PLAN_NUMBER_BAD, Problems.shortened(cell.text()));
        }
        return number.orElse(null);
    }

    /** A number in a unit of measure: a cell that shows 80% holds 80 of "%". */
    @Nullable
    Exact value(String column, @Nullable String unit) {
        WorkbookCell cell = row.at(column);
        if (cell == null || cell.kind() != WorkbookCell.Kind.PERCENT) {
            return number(column);
        }
        Exact share = ExactText.parse(text(column)).orElse(Exact.ZERO);
        if (!"%".equals(unit)) {
            problem(column, TableProblem.Code.PLAN_PERCENT, share.times(HUNDRED) + "%");
        }
        return share.times(HUNDRED);
    }

    /** A whole number from 0. */
    @Nullable
    Exact count(String column) {
        WorkbookCell cell = usable(column);
        if (cell == null) {
            return null;
        }
        boolean number = cell.kind() == WorkbookCell.Kind.NUMBER || cell.kind() == WorkbookCell.Kind.TEXT;
        if (!number || !WHOLE.matcher(cell.text()).matches()) {
            problem(column, TableProblem.Code.PLAN_COUNT_BAD, Problems.shortened(cell.text()));
            return null;
        }
        return Exact.of(new BigInteger(cell.text()), BigInteger.ONE);
    }

    /** A whole number from 1 to 99999. */
    @Nullable
    Integer rank(String column) {
        Exact count = count(column);
        if (count == null) {
            return null;
        }
        if (count.isZero() || count.compareTo(Exact.of(99_999)) > 0) {
            problem(column, TableProblem.Code.PLAN_COUNT_BAD, count);
            return null;
        }
        return count.numerator().intValueExact();
    }

    /** Whole đồng or "-". */
    @Nullable
    Amount amount(String column) {
        WorkbookCell cell = usable(column);
        if (cell == null) {
            return null;
        }
        Optional<Amount> amount = switch (cell.kind()) {
            case NUMBER -> WHOLE.matcher(cell.text()).matches() ? Amount.parse(cell.text()) : Optional.empty();
            case TEXT -> Amount.parse(cell.text());
            case PERCENT, DATE, BOOLEAN, ERROR, NO_RESULT -> Optional.empty();
        };
        if (amount.isEmpty()) {
            problem(column, TableProblem.Code.PLAN_AMOUNT_BAD, Problems.shortened(cell.text()));
        }
        return amount.orElse(null);
    }

    @Nullable
    Years years(String column) {
        String text = text(column);
        Optional<Years> years = Years.parse(text);
        if (years.isEmpty() && !text.isEmpty()) {
            problem(column, TableProblem.Code.PLAN_YEARS_BAD, Problems.shortened(text));
        }
        return years.orElse(null);
    }

    /** Years that must be there; {@code fallback} when they are not, which is told. */
    Years requiredYears(String column, Years fallback) {
        if (!has(column)) {
            problem(column, TableProblem.Code.CELL_EMPTY);
        }
        Years years = years(column);
        return years == null ? fallback : years;
    }

    /** A day, month, quarter or year, as files or as people write it. */
    @Nullable
    CalendarPeriod period(String column) {
        String text = text(column);
        Optional<CalendarPeriod> period = CalendarPeriod.parse(text);
        if (period.isEmpty() && new Deadline(text).meaning() instanceof Deadline.By(CalendarPeriod by, var then)
                && then == null) {
            return by;
        }
        if (period.isEmpty() && !text.isEmpty()) {
            problem(column, TableProblem.Code.PLAN_PERIOD_BAD, Problems.shortened(text));
        }
        return period.orElse(null);
    }
}
