package vn.chiso.web.organisation.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.web.organisation.Level;
import vn.chiso.web.organisation.NewUnit;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.UnitCode;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.organisation.table.Comparison.Difference;
import vn.chiso.web.organisation.table.Comparison.Line;
import vn.chiso.web.organisation.table.Comparison.State;
import vn.chiso.web.platform.Days;
import vn.chiso.web.platform.Refusal;

/** What the rows of a table would do. */
final class UnitComparison {

    private final UnitTable table;
    private final String scheme;
    private final Map<String, List<Units.Holder>> holders;
    private final Map<Long, Unit> known;
    private final Map<Long, List<UnitCode>> codes = new HashMap<>();
    private final Map<String, Table.Row> rowsByCode = new HashMap<>();
    private final Map<Integer, Table.Row> rowsByNumber = new HashMap<>();
    private final Map<Integer, Wanted> wanted = new HashMap<>();
    private final Map<Integer, List<Problem>> unreadable = new HashMap<>();
    private final RowNames twins;
    private final Comparison comparison;

    /**
     * What a row asks for.
     *
     * @param existing  unit that has the code; null for a new one
     * @param parentRow row of the unit above, when that is new as well
     */
    record Wanted(int row, @Nullable Unit existing, NewUnit facts, @Nullable Integer parentRow) {
    }

    UnitComparison(UnitTable table, Table read, String scheme, Map<String, List<Units.Holder>> holders,
            Map<Long, Unit> known) {
        this.table = table;
        this.scheme = scheme;
        this.holders = holders;
        this.known = known;
        holders.values().forEach(all -> all
                .forEach(holder -> codes.computeIfAbsent(holder.unit(), _ -> new ArrayList<>()).add(holder.code())));
        read.rows().forEach(row -> {
            rowsByCode.putIfAbsent(row.cell("code"), row);
            rowsByNumber.put(row.number(), row);
        });
        read.rows().forEach(row -> unreadable.put(row.number(), asked(row)));
        this.twins = new RowNames(wanted.values());
        this.comparison = new Comparison(read.rows().stream().map(this::line).toList(), read.problems());
    }

    Comparison comparison() {
        return comparison;
    }

    /** What the row of this number asks for. */
    Wanted wanted(int row) {
        return Objects.requireNonNull(wanted.get(row));
    }

    /** Reads what a row asks for, with what cannot be read. */
    private List<Problem> asked(Table.Row row) {
        List<Problem> problems = new ArrayList<>();
        String code = row.cell("code");
        if (code.isEmpty()) {
            problems.add(Problem.at(row.address("code"), "organisation.import.code.empty"));
        } else if (Objects.requireNonNull(rowsByCode.get(code)).number() != row.number()) {
            problems.add(Problem.at(row.address("code"), "organisation.import.code.twice", code,
                    Objects.requireNonNull(rowsByCode.get(code)).number()));
        }
        LocalDate from = day(row, "valid_from", problems);
        LocalDate to = day(row, "valid_to", problems);
        LocalDate on = from != null ? from : to != null ? to.minusDays(1) : table.today();
        Unit existing = holder(scheme, code, on);
        wanted.put(row.number(), new Wanted(row.number(), existing, facts(row, existing, from, to, on, problems),
                parentRow(row, on)));
        return problems;
    }

    private Line line(Table.Row row) {
        List<Problem> problems = new ArrayList<>(Objects.requireNonNull(unreadable.get(row.number())));
        Wanted asked = wanted(row.number());
        Unit existing = asked.existing();
        List<Difference> differences = existing == null ? List.of() : differences(existing, asked);
        if (problems.isEmpty() && (existing == null || !differences.isEmpty())) {
            rules(row, asked, problems);
        }
        State state = !problems.isEmpty()
                ? State.WRONG
                : existing == null ? State.NEW : differences.isEmpty() ? State.UNCHANGED : State.CHANGED;
        return new Line(row.number(), state, row.cell("code"), asked.facts().name(), differences, problems);
    }

    private static @Nullable LocalDate day(Table.Row row, String column, List<Problem> problems) {
        String typed = row.cell(column);
        if (typed.isEmpty()) {
            return null;
        }
        LocalDate day = Days.read(typed).orElse(null);
        if (day == null) {
            problems.add(Problem.at(row.address(column), "organisation.day.form", typed));
        }
        return day;
    }

    /** An empty cell leaves what is there as it is. */
    private NewUnit facts(Table.Row row, @Nullable Unit existing, @Nullable LocalDate from, @Nullable LocalDate to,
            LocalDate on, List<Problem> problems) {
        String name = row.cell("name");
        if (name.isEmpty() && existing == null) {
            problems.add(Problem.at(row.address("name"), "organisation.unit.name.empty"));
        }
        Level level = existing == null ? Level.OTHER : existing.level();
        Level typed = row.cell("level").isEmpty() ? null : table.level(row.cell("level"));
        if (typed != null) {
            level = typed;
        } else if (!row.cell("level").isEmpty() || existing == null) {
            problems.add(Problem.at(row.address("level"), "organisation.import.level", row.cell("level")));
        }
        Long parent = parent(row, existing, on, problems);
        List<UnitCode> numbers = existing == null
                ? List.of(new UnitCode(scheme, row.cell("code"), from, to))
                : codes.getOrDefault(existing.id(), List.of()).stream()
                        .map(code -> renewed(code, row.cell("code"), on, from, to))
                        .toList();
        return new NewUnit(name.isEmpty() && existing != null ? existing.name() : name,
                kept(row.cell("short_name"), existing == null ? null : existing.shortName()), level,
                kept(row.cell("type"), existing == null ? null : existing.type()), parent,
                kept(row.cell("block"), existing == null ? null : existing.block()),
                kept(row.cell("region"), existing == null ? null : existing.region()),
                from == null && existing != null ? existing.validFrom() : from,
                to == null && existing != null ? existing.validTo() : to, numbers);
    }

    private static @Nullable String kept(String typed, @Nullable String before) {
        return typed.isEmpty() ? before : typed;
    }

    private UnitCode renewed(UnitCode code, String typed, LocalDate on, @Nullable LocalDate from,
            @Nullable LocalDate to) {
        boolean meant = code.scheme().equals(scheme) && code.code().equals(typed) && code.validOn(on);
        return meant
                ? new UnitCode(code.scheme(), code.code(), from == null ? code.validFrom() : from,
                        to == null ? code.validTo() : to)
                : code;
    }

    private @Nullable Long parent(Table.Row row, @Nullable Unit existing, LocalDate on, List<Problem> problems) {
        String code = row.cell("parent_code");
        if (code.isEmpty()) {
            return existing == null ? null : existing.parent();
        }
        Unit found = above(code, on);
        if (found == null && !rowsByCode.containsKey(code)) {
            problems.add(Problem.at(row.address("parent_code"), "organisation.import.parent", code));
        } else if (found == null && circle(row)) {
            problems.add(Problem.at(row.address("parent_code"), "organisation.unit.parent.circle"));
        }
        return found == null ? null : found.id();
    }

    private @Nullable Unit above(String code, LocalDate on) {
        Unit found = holder(scheme, code, on);
        return found != null ? found : holder(UnitCode.NATIONAL, code, on);
    }

    private @Nullable Integer parentRow(Table.Row row, LocalDate on) {
        String code = row.cell("parent_code");
        Table.Row above = code.isEmpty() || above(code, on) != null ? null : rowsByCode.get(code);
        return above == null ? null : above.number();
    }

    /** Whether the rows above lead back to this one. */
    private boolean circle(Table.Row row) {
        Table.Row above = row;
        for (int depth = 0; above != null; depth++) {
            String code = above.cell("parent_code");
            above = code.isEmpty() ? null : rowsByCode.get(code);
            if ((above != null && above.number() == row.number()) || depth > 10) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Unit holder(String of, String code, LocalDate on) {
        return holders.getOrDefault(code, List.of()).stream()
                .filter(holder -> holder.code().scheme().equals(of) && holder.code().validOn(on)).findFirst()
                .map(holder -> known.get(holder.unit())).orElse(null);
    }

    private void rules(Table.Row row, Wanted asked, List<Problem> problems) {
        long self = asked.existing() == null ? 0 : asked.existing().id();
        List<Refusal> refusals = new ArrayList<>(table.units().refusalsAlone(self, asked.facts()));
        if (asked.parentRow() == null) {
            refusals.addAll(table.units().namesakes(self, asked.facts(), twins.units()));
        }
        Map<String, String> columns = Map.of("shortName", "short_name", "parent", "parent_code", "validFrom",
                "valid_from", "validTo", "valid_to");
        refusals.forEach(refusal -> problems
                .add(Problem.of(row.address(columns.getOrDefault(refusal.field(), refusal.field())), refusal)));
        twins.of(asked).map(other -> Objects.requireNonNull(rowsByNumber.get(other.row())))
                .ifPresent(other -> problems.add(Problem.at(row.address("name"), "organisation.import.name.twice",
                        asked.facts().name(), other.number(), other.cell("code"))));
        if (asked.parentRow() != null && asked.facts().level() == Level.PROVINCE) {
            problems.add(Problem.at(row.address("parent_code"), "organisation.unit.parent.province"));
        }
    }

    private List<Difference> differences(Unit before, Wanted asked) {
        NewUnit after = asked.facts();
        List<Difference> differences = new ArrayList<>();
        compare(differences, "name", before.name(), after.name());
        compare(differences, "shortName", before.shortName(), after.shortName());
        compare(differences, "level", before.level().id(), after.level().id());
        compare(differences, "type", before.type(), after.type());
        if (asked.parentRow() != null || !Objects.equals(before.parent(), after.parent())) {
            Table.Row above = asked.parentRow() == null ? null : rowsByNumber.get(asked.parentRow());
            String was = name(before.parent());
            String wanted = above == null ? name(after.parent()) : above.cell("name");
            // A unit and its successor often bear one name: then the code tells them apart.
            compare(differences, "parent", was, wanted == null || !wanted.equals(was)
                    ? wanted
                    : wanted + " (" + Objects.requireNonNull(rowsByNumber.get(asked.row())).cell("parent_code") + ")");
        }
        compare(differences, "block", before.block(), after.block());
        compare(differences, "region", before.region(), after.region());
        compare(differences, "validFrom", text(before.validFrom()), text(after.validFrom()));
        compare(differences, "validTo", text(before.validTo()), text(after.validTo()));
        return differences;
    }

    private @Nullable String name(@Nullable Long unit) {
        return unit == null ? null : Objects.requireNonNullElseGet(known.get(unit), () -> unknown(unit)).name();
    }

    private Unit unknown(long unit) {
        return table.units().byId(unit).orElseThrow();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static void compare(List<Difference> differences, String field, @Nullable String before,
            @Nullable String after) {
        if (!Objects.equals(before, after)) {
            differences.add(new Difference("organisation.field." + field, Objects.requireNonNullElse(before, "–"),
                    Objects.requireNonNullElse(after, "–")));
        }
    }
}
