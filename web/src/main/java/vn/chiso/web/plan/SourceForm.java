package vn.chiso.web.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Amount;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.text.Numbers;
import vn.chiso.web.platform.Mark;
import vn.chiso.web.platform.Refusal;

/**
 * Sources of money and declared totals, as their form shows and sends them.
 *
 * @param seen  what was stored when the form was shown
 * @param total declared for all sources
 */
public record SourceForm(String seen, List<Line> lines, String total) {

    /** Empty lines for further sources. */
    private static final int MORE = 2;
    private static final int MOST = 20;

    /** A source; one without a code is new. */
    public record Line(String code, String name, String declared) {
    }

    /** What a form of stored sources was made of. */
    static String mark(Funding funding) {
        return Mark.of(funding.toString());
    }

    static SourceForm of(Funding funding) {
        List<Line> lines = new ArrayList<>();
        funding.sources().forEach(
                source -> lines.add(new Line(source.id(), source.name(), shown(source.declared()))));
        for (int i = 0; i < MORE; i++) {
            lines.add(new Line("", "", ""));
        }
        return new SourceForm(mark(funding), lines, shown(funding.declaredTotal()));
    }

    static SourceForm of(Map<String, String> sent) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < MOST && sent.containsKey("nguon-" + i); i++) {
            lines.add(new Line(sent.getOrDefault("ma-" + i, ""), sent.getOrDefault("nguon-" + i, ""),
                    sent.getOrDefault("cong-bo-" + i, "")));
        }
        return new SourceForm(sent.getOrDefault("da-xem", ""), lines, sent.getOrDefault("tong", ""));
    }

    /** What was typed; what cannot be read is added to the refusals. */
    Funding read(List<Refusal> refusals) {
        List<Funding.Source> sources = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String name = RowTyped.tidy(line.name());
            Exact declared = amount("cong-bo-" + i, line.declared(), refusals);
            if (name.isEmpty()) {
                if (declared != null) {
                    refusals.add(Refusal.at("nguon-" + i, "plan.source.no-name"));
                }
                continue;
            }
            String code = line.code().matches("[a-z0-9-]{1,60}") ? line.code() : PlanTyped.slug(name);
            String free = code;
            for (int number = 2; !codes.add(free); number++) {
                free = code + "-" + number;
            }
            sources.add(new Funding.Source(free, name, declared));
        }
        return new Funding(sources, amount("tong", total, refusals));
    }

    private static @Nullable Exact amount(String field, String typed, List<Refusal> refusals) {
        String text = RowTyped.tidy(typed).replace("\u00a0", "").replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        Optional<Amount> amount = Amount.parse(text);
        if (amount.isPresent() && amount.get() instanceof Amount.Dong(Exact dong)) {
            return dong;
        }
        refusals.add(Refusal.at(field, "plan.source.declared.bad", text));
        return null;
    }

    private static String shown(@Nullable Exact amount) {
        return amount == null ? "" : Numbers.shortest(amount, 0, Language.VI);
    }
}
