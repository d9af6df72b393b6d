package vn.chiso.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.planning.plan.Amount;
import vn.chiso.engine.planning.plan.CalendarPeriod;
import vn.chiso.engine.planning.plan.Citation;
import vn.chiso.engine.planning.plan.Comparison;
import vn.chiso.engine.planning.plan.DashReason;
import vn.chiso.engine.planning.plan.Deadline;
import vn.chiso.engine.planning.plan.DocumentToIssue;
import vn.chiso.engine.planning.plan.Doubt;
import vn.chiso.engine.planning.plan.Figure;
import vn.chiso.engine.planning.plan.Fraction;
import vn.chiso.engine.planning.plan.Funding;
import vn.chiso.engine.planning.plan.Head;
import vn.chiso.engine.planning.plan.Heading;
import vn.chiso.engine.planning.plan.Measure;
import vn.chiso.engine.planning.plan.Part;
import vn.chiso.engine.planning.plan.Passage;
import vn.chiso.engine.planning.plan.Plan;
import vn.chiso.engine.planning.plan.Project;
import vn.chiso.engine.planning.plan.Reporting;
import vn.chiso.engine.planning.plan.Rhythm;
import vn.chiso.engine.planning.plan.Situation;
import vn.chiso.engine.planning.plan.Standing;
import vn.chiso.engine.planning.plan.Target;
import vn.chiso.engine.planning.plan.Task;
import vn.chiso.engine.planning.plan.UnitLevel;
import vn.chiso.engine.planning.plan.Units;
import vn.chiso.engine.planning.plan.Years;

/** Makes plans up, with everything that may be missing missing at times. */
final class AnyPlan {
    private static final List<String> TEXTS = List.of("Chuyển đổi số", "=1+1", "1.10", "A & B < C", "“Nháy”", "-",
            "+84", "Sở Thông tin và Truyền thông", "0012", "2024", "_x0041_", "80%");

    private final Random random;
    private int next;

    AnyPlan(Random random) {
        this.random = random;
    }

    Plan plan() {
        List<Funding.Source> sources = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            sources.add(new Funding.Source("s" + i, text() + i, maybe(dong())));
        }
        Funding funding = new Funding(sources, sources.isEmpty() ? null : maybe(dong()));
        return new Plan(head(), many(() -> new Citation(text(), maybe(period()), maybe(text()), maybe(text()))),
                many(() -> new Passage(text(), text(), List.of(text(), text()))), many(this::standing),
                many(() -> new Situation(random.nextBoolean() ? "" : "1", List.of(text()), List.of(),
                        List.of(text(), text()))),
                many(() -> new Target(code(), measure(), maybe(deadline()), units(), maybe(text()))),
                many(() -> new Heading(List.of(Part.TASK, Part.DOCUMENT, Part.PROJECT).get(random.nextInt(3)),
                        code(), text())),
                many(() -> new Task(code(), heading(), List.of("1.10", "2"), text(), List.of(text()),
                        many(this::measure), maybe(text()), units(), maybe(deadline()))),
                many(() -> new DocumentToIssue(code(), heading(), pick(DocumentToIssue.Kind.values()), text(),
                        maybe(text()), units(), maybe(deadline()))),
                funding, many(() -> project(funding)),
                maybe(new Reporting(maybe(pick(Rhythm.values())), text(), maybe(text()))),
                many(() -> new Doubt(Part.PROJECT, random.nextBoolean() ? "" : text(), text())),
                many(this::text));
    }

    private Head head() {
        return new Head("plan-" + random.nextInt(9), text(), maybe(text()), maybe(period()), text(),
                maybe(text()), pick(UnitLevel.values()), text(), new Years(2020, 2020 + random.nextInt(3)),
                maybe("khung.1"), maybe(text()), maybe(text()));
    }

    private Standing standing() {
        return new Standing(random.nextBoolean() ? "" : "1.10", text(), maybe(decimal()), maybe(decimal()),
                maybe(random.nextInt(99) + 1), maybe(random.nextInt(99) + 1), 2023, text());
    }

    private Measure measure() {
        return new Measure(text(), maybe("%"), maybe(new Measure.Baseline(2023, figure())),
                maybe(new Measure.Goal(pick(Comparison.values()), figure())));
    }

    private Figure figure() {
        Fraction fraction = new Fraction(Exact.of(random.nextInt(1_000)), Exact.of(random.nextInt(1_000) + 1));
        return switch (random.nextInt(3)) {
            case 0 -> new Figure.Words(text());
            case 1 -> new Figure.Share(fraction);
            default -> new Figure.Value(decimal(), maybe(fraction));
        };
    }

    private Project project(Funding funding) {
        Map<String, Amount> amounts = new LinkedHashMap<>();
        funding.sources().forEach(source -> {
            if (random.nextInt(6) > 0) {
                amounts.put(source.id(), amount());
            }
        });
        return new Project(code(), heading(), text(), units(), maybe(new Years(2020, 2021)), amounts,
                maybe(amount()), maybe(pick(DashReason.values())));
    }

    private Amount amount() {
        return random.nextBoolean() ? new Amount.Dash() : new Amount.Dong(dong());
    }

    private Exact dong() {
        return Exact.of(random.nextBoolean() ? random.nextInt(9) : random.nextLong(1_000_000_000_000_000_000L));
    }

    private Exact decimal() {
        return Exact.of(random.nextInt(100_000) - 5_000L, List.of(1, 10, 1_000, 8).get(random.nextInt(4)));
    }

    private Units units() {
        return new Units(many(this::text), many(this::text));
    }

    private Deadline deadline() {
        return new Deadline(pick("Thường xuyên", "31/12/2024", "2024", "khi cần"));
    }

    private CalendarPeriod period() {
        return CalendarPeriod.parse(pick("2020-10-21", "2024-02", "2024-Q3", "2024")).orElseThrow();
    }

    private String heading() {
        return random.nextInt(3) == 0 ? "" : text();
    }

    private String code() {
        return "A." + next++;
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    @SafeVarargs
    private final <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private <T> List<T> many(Supplier<T> maker) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            all.add(maker.get());
        }
        return all;
    }
}
