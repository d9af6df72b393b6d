package vn.chiso.web.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.text.Numbers;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.Time;

/** What every template can ask for: texts, formats, who is signed in, where the page stands. */
public final class Ui {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter TIME_SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Texts texts;
    private final Language language;
    private final Request request;
    private final UnaryOperator<String> assets;
    private final Supplier<Frame> frame;
    private @Nullable Frame known;

    /**
     * The request that a page answers.
     *
     * @param path      without the query
     * @param page      where the page can be opened again
     * @param person    who is signed in; null for nobody
     * @param csrf      token that forms send back
     * @param said      sentence about what was just done
     * @param requestId what people quote when they report a fault
     */
    public record Request(String path, String page, @Nullable Person person, String csrf, Answer.@Nullable Said said,
            String requestId) {

        /** The help page that fits the person best. */
        public String helpPath() {
            return person == null || person.roles().isEmpty()
                    ? "/huong-dan"
                    : "/huong-dan/" + person.roles().stream().sorted().findFirst().orElseThrow().id();
        }
    }

    Ui(Texts texts, Language language, Request request, UnaryOperator<String> assets, Supplier<Frame> frame) {
        this.texts = texts;
        this.language = language;
        this.request = request;
        this.assets = assets;
        this.frame = frame;
    }

    /** The sentence under a key. */
    public String t(String key, Object... facts) {
        return texts.say(language, key, facts);
    }

    /** A refusal as a sentence. */
    public String t(Refusal refusal) {
        return texts.say(language, refusal.key(), refusal.facts().toArray());
    }

    /** The language of the page. */
    public Language language() {
        return language;
    }

    /** The request that the page answers. */
    public Request request() {
        return request;
    }

    /** What stands around the content; asked for only when a whole page is shown. */
    public Frame frame() {
        if (known == null) {
            known = frame.get();
        }
        return known;
    }

    /** Whether the person has one of the roles. */
    public boolean is(Role... roles) {
        Person person = request.person();
        return person != null && person.is(roles);
    }

    /** Address of a file of the pages, with a part that changes with its content. */
    public String asset(String path) {
        return assets.apply(path);
    }

    /** {@code 1.234,56}: at most four decimals, thousands grouped. */
    public String number(Exact value) {
        return Numbers.shortest(value, 4, language);
    }

    /** A whole number with its thousands grouped. */
    public String number(long value) {
        return Numbers.shortest(Exact.of(value), 0, language);
    }

    /** Points with two decimals. */
    public String points(Exact value) {
        return Numbers.fixed(value, 2, language);
    }

    /** {@code 48,37%}. */
    public String percent(Exact share) {
        return Numbers.percent(share, language);
    }

    /** A share in a table and in the sentences about it: {@code 48,30%}. */
    public String fullPercent(Exact share) {
        return Numbers.fullPercent(share, language);
    }

    /** {@code 20/11/2026}, or an en dash for none. */
    public String date(@Nullable LocalDate day) {
        return day == null ? "–" : DATE.format(day);
    }

    /** {@code 02/11 – 06/11/2026}: the year once where both days share it. */
    public String days(LocalDate from, LocalDate to) {
        String first = from.getYear() == to.getYear() ? DAY.format(from) : DATE.format(from);
        return from.equals(to) ? DATE.format(to) : first + " – " + DATE.format(to);
    }

    /** The day of a moment, in Việt Nam. */
    public String date(@Nullable Instant moment) {
        return moment == null ? "–" : DATE.format(moment.atZone(Time.ZONE));
    }

    /** {@code 09:41}, with the day before it. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "–" : TIME.format(moment.atZone(Time.ZONE)) + " " + date(moment);
    }

    /** {@code 09:41:07}. */
    public String clock(Instant moment) {
        return TIME_SECONDS.format(moment.atZone(Time.ZONE));
    }

    /** {@code 1,2 MB}. */
    public String size(long bytes) {
        if (bytes < 1_000_000) {
            return number(Math.max(1, Math.round(bytes / 1000.0))) + " KB";
        }
        return Numbers.shortest(Exact.of(Math.round(bytes / 100_000.0), 10), 1, language) + " MB";
    }

    /** {@code LA} for Lê Minh Anh: first letters of the first and the last word of a name. */
    public static String initials(String name) {
        String[] words = name.strip().split("\\s+", -1);
        String first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
    }

    /** Names of roles, in the order in which roles stand. */
    public String roles(Collection<Role> roles) {
        return roles.stream().sorted().map(role -> t("role." + role.id())).collect(Collectors.joining(", "));
    }

    /** The refusals that concern a field. */
    public static List<Refusal> at(String field, List<Refusal> refusals) {
        return refusals.stream().filter(refusal -> refusal.field().equals(field)).toList();
    }
}
