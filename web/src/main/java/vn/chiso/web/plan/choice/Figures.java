package vn.chiso.web.plan.choice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;
import vn.chiso.engine.planning.Cost;
import vn.chiso.engine.text.Numbers;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Ui;

/** Points and money as the pages of this package write them. */
final class Figures {

    private static final Exact MILLION = Exact.of(1_000_000);
    private static final int DONG = 6;
    /** 1,250: a thousand and more, or one and a quarter. */
    private static final Pattern COMMA = Pattern.compile("[1-9]\\d{0,2},\\d{3}");

    private Figures() {
    }

    /** {@code +4,85}, {@code −0,19}, {@code 0,00}. */
    static String signed(Exact points, Ui ui) {
        return (points.signum() > 0 ? "+" : "") + ui.points(points);
    }

    /** A figure of a plan as it is stored: a number as people read numbers, anything else as it is; "–" for nothing. */
    static String printed(String stored, Ui ui) {
        return stored.isEmpty() ? "–" : ExactText.parse(stored).map(ui::number).orElse(stored);
    }

    /** Millions of đồng: {@code 1.850}. */
    static String millions(long dong, Ui ui) {
        return Numbers.shortest(Exact.of(dong).dividedBy(MILLION), DONG, ui.language());
    }

    /** Millions of đồng as a field shows them: {@code 1.850}, {@code 12,3450} where 12,345 could be read in two ways. */
    static String typed(long dong) {
        return unambiguous(Numbers.shortest(Exact.of(dong).dividedBy(MILLION), DONG, Language.VI));
    }

    private static String unambiguous(String text) {
        return COMMA.matcher(text).matches() ? text + "0" : text;
    }

    static String millions(Cost cost, Ui ui) {
        return millions(cost.total(), ui);
    }

    /** What a task costs; an en dash where nothing is stated or nothing is paid by this plan. */
    static String millions(List<TaskMoney> money, Ui ui) {
        List<Long> paid = money.stream().map(TaskMoney::amount).filter(Objects::nonNull).toList();
        return paid.isEmpty() ? "–" : millions(paid.stream().reduce(0L, Math::addExact), ui);
    }

    /** Millions of đồng as people type them into a field, in đồng; null for nothing, or for what is refused. */
    static @Nullable Long dong(String field, String typed, List<Refusal> refusals) {
        String text = typed.strip().replace("\u00a0", "").replace("\u202f", "");
        if (COMMA.matcher(text).matches()) {
            refusals.add(Refusal.at(field, "plan.money.comma", text, text.replace(',', '.'),
                    unambiguous(text.replaceAll(",?0+$", ""))));
            return null;
        }
        Optional<Long> amount = dong(text);
        if (amount.isEmpty() && !text.isEmpty()) {
            refusals.add(Refusal.at(field, "plan.effect.money.bad"));
        }
        return amount.orElse(null);
    }

    /** Empty when that is no whole number of đồng from 0 to 10^18. */
    private static Optional<Long> dong(String text) {
        boolean grouped = text.matches("[1-9]\\d{0,2}(\\.\\d{3})+(,\\d{1,6})?");
        if (text.length() > 20 || !(grouped || text.matches("\\d+(,\\d{1,6})?"))) {
            return Optional.empty();
        }
        return ExactText.parse(text.replace(".", "").replace(',', '.')).map(number -> number.times(MILLION))
                .filter(number -> number.isWhole() && number.compareTo(Exact.of(1_000_000_000_000_000_000L)) <= 0)
                .map(number -> number.numerator().longValueExact());
    }
}
