package vn.chiso.engine.planning.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the words in which Vietnamese plans write deadlines. */
final class DeadlineWords {

    private static final String YEAR = "((?:19|20|21)\\d\\d)";
    private static final Pattern DAY = Pattern.compile("(?:ngày )?(\\d{1,2})[/-](\\d{1,2})[/-]" + YEAR);
    private static final Pattern DAY_IN_WORDS = Pattern
            .compile("ngày (\\d{1,2}) tháng (\\d{1,2}) năm " + YEAR);
    private static final Pattern MONTH = Pattern.compile("(?:tháng )?(\\d{1,2})(?:/| năm )" + YEAR);
    private static final Pattern QUARTER = Pattern.compile("quý (iv|i{1,3}|[1-4])(?:/| năm )" + YEAR);
    private static final Pattern ONE_YEAR = Pattern.compile("(?:năm )?" + YEAR);
    private static final Pattern SPAN = Pattern.compile("(?:từ )?(.+?)(?: đến (?:hết )?| ?[-–] ?)(.+)");
    private static final Pattern BY = Pattern.compile("(?:(?:trong|đến hết|hết|đến|xong trong|chậm nhất) )?(.+)");
    private static final Pattern BEFORE = Pattern.compile("trước (.+)");
    private static final Pattern AND_THEN = Pattern.compile("(.+?)(?: và |, )(?:duy trì )?(.+)");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
    private static final Map<String, Rhythm> RHYTHMS = Map.of("thường xuyên", Rhythm.ALWAYS,
            "thường xuyên hằng năm", Rhythm.ALWAYS, "hằng tháng", Rhythm.MONTHLY, "hằng quý", Rhythm.QUARTERLY,
            "hằng năm", Rhythm.YEARLY, "các năm tiếp theo", Rhythm.YEARLY, "những năm tiếp theo", Rhythm.YEARLY);

    private DeadlineWords() {
    }

    static Deadline.Meaning meaning(String printed) {
        String words = printed.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0]+", " ").strip()
                .replaceAll("[.;]$", "").replaceAll("(?U)\\bhàng (?=tháng|quý|năm)", "hằng ");
        Rhythm alone = RHYTHMS.get(words);
        if (alone != null) {
            return new Deadline.Recurring(alone);
        }
        Matcher more = AND_THEN.matcher(words);
        if (more.matches()) {
            Rhythm then = RHYTHMS.get(more.group(2));
            return then == null ? new Deadline.Unclear() : once(more.group(1), then);
        }
        return once(words, null);
    }

    private static Deadline.Meaning once(String words, @Nullable Rhythm then) {
        Matcher before = BEFORE.matcher(words);
        if (before.matches()) {
            return period(before.group(1)).<Deadline.Meaning>map(period -> new Deadline.Before(period, then))
                    .orElseGet(Deadline.Unclear::new);
        }
        Matcher by = BY.matcher(words);
        Optional<CalendarPeriod> one = by.matches() ? period(by.group(1)) : Optional.empty();
        if (one.isPresent()) {
            return new Deadline.By(one.get(), then);
        }
        return then == null ? span(words) : new Deadline.Unclear();
    }

    private static Deadline.Meaning span(String words) {
        Matcher span = SPAN.matcher(words);
        if (!span.matches()) {
            return new Deadline.Unclear();
        }
        Optional<CalendarPeriod> from = period(span.group(1));
        Optional<CalendarPeriod> to = period(span.group(2));
        boolean inOrder = from.isPresent() && to.isPresent() && !from.get().first().isAfter(to.get().last());
        return inOrder ? new Deadline.FromTo(from.orElseThrow(), to.orElseThrow()) : new Deadline.Unclear();
    }

    private static Optional<CalendarPeriod> period(String words) {
        Matcher day = DAY.matcher(words);
        Matcher inWords = DAY_IN_WORDS.matcher(words);
        if (day.matches()) {
            return day(day);
        }
        if (inWords.matches()) {
            return day(inWords);
        }
        Matcher quarter = QUARTER.matcher(words);
        if (quarter.matches()) {
            int roman = ROMAN.indexOf(quarter.group(1)) + 1;
            return Optional.of(new CalendarPeriod.Quarter(number(quarter, 2),
                    roman > 0 ? roman : number(quarter, 1)));
        }
        Matcher month = MONTH.matcher(words);
        if (month.matches()) {
            int number = number(month, 1);
            return number < 1 || number > 12
                    ? Optional.empty()
                    : Optional.of(new CalendarPeriod.Month(YearMonth.of(number(month, 2), number)));
        }
        Matcher year = ONE_YEAR.matcher(words);
        return year.matches() ? Optional.of(new CalendarPeriod.Year(number(year, 1))) : Optional.empty();
    }

    private static Optional<CalendarPeriod> day(Matcher written) {
        try {
            return Optional.of(new CalendarPeriod.Day(
                    LocalDate.of(number(written, 3), number(written, 2), number(written, 1))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(Matcher written, int group) {
        return Integer.parseInt(written.group(group));
    }
}
