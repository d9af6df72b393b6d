package vn.chiso.web.organisation.table;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.account.Accounts;
import vn.chiso.web.account.Accounts.NewAccount;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.organisation.UnitChoice;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.organisation.table.Comparison.Difference;
import vn.chiso.web.organisation.table.Comparison.Line;
import vn.chiso.web.organisation.table.Comparison.State;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.platform.SearchKey;
import vn.chiso.web.ui.Texts;

/** Accounts as a table: what its rows mean beside the accounts that are there. */
@Component
class AccountTable {

    static final List<Column> COLUMNS = List.of(
            Column.required("login", "Tên đăng nhập", "tài khoản"),
            Column.required("name", "Họ và tên", "họ tên", "tên"),
            Column.optional("email", "Thư điện tử", "e-mail"),
            Column.optional("unit_code", "Mã đơn vị", "đơn vị", "unit"),
            Column.required("roles", "Vai trò", "role"));

    private static final Map<String, String> COLUMN_OF_FIELD = Map.of("unit", "unit_code");

    private final People people;
    private final Accounts accounts;
    private final Units units;
    private final UnitChoice choice;
    private final Texts texts;
    private final Clock clock;

    AccountTable(People people, Accounts accounts, Units units, UnitChoice choice, Texts texts, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.units = units;
        this.choice = choice;
        this.texts = texts;
        this.clock = clock;
    }

    /** What a row asks for; {@code existing} is null for a new account. */
    record Wanted(@Nullable Person existing, NewAccount account) {
    }

    /** The comparison, and what each row asks for. */
    record Compared(Comparison comparison, Map<Integer, Wanted> wanted) {
    }

    /** The table of a file beside what is there. */
    @Transactional(readOnly = true)
    public Compared compare(byte[] file) {
        Table table = TableFile.read(file, COLUMNS);
        Map<String, Integer> first = new HashMap<>();
        Map<Integer, Wanted> wanted = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            List<Problem> problems = new ArrayList<>();
            String login = row.cell("login").toLowerCase(Locale.ROOT);
            Integer before = first.putIfAbsent(login, row.number());
            if (before != null) {
                problems.add(Problem.at(row.address("login"), "organisation.import.login.twice", login, before));
            }
            Wanted asked = wanted(row, login, problems);
            wanted.put(row.number(), asked);
            lines.add(line(row, asked, problems));
        }
        return new Compared(new Comparison(lines, table.problems()), wanted);
    }

    private Wanted wanted(Table.Row row, String login, List<Problem> problems) {
        Person existing = people.byLogin(login).orElse(null);
        UnitChoice.Read unit = choice.read("unit_code", row.cell("unit_code"), LocalDate.now(clock));
        if (unit.refusal() != null) {
            problems.add(Problem.of(row.address("unit_code"), unit.refusal()));
        }
        String email = row.cell("email");
        Long speaksFor = row.cell("unit_code").isEmpty() && existing != null ? existing.unit() : unit.id();
        return new Wanted(existing, new NewAccount(login, row.cell("name"),
                email.isEmpty() ? existing == null ? null : existing.email() : email, speaksFor,
                roles(row, problems)));
    }

    private Line line(Table.Row row, Wanted asked, List<Problem> problems) {
        Person existing = asked.existing();
        List<Difference> differences = existing == null ? List.of() : differences(existing, asked.account());
        List<Refusal> refusals = existing == null
                ? accounts.refusals(asked.account())
                : accounts.refusals(existing, asked.account());
        for (Refusal refusal : refusals) {
            String column = COLUMN_OF_FIELD.getOrDefault(refusal.field(), refusal.field());
            boolean told = problems.stream().anyMatch(problem -> problem.address().equals(row.address(column)));
            if (!told) {
                problems.add(Problem.of(row.address(column), refusal));
            }
        }
        State state = !problems.isEmpty()
                ? State.WRONG
                : existing == null ? State.NEW : differences.isEmpty() ? State.UNCHANGED : State.CHANGED;
        return new Line(row.number(), state, asked.account().login(), asked.account().name(), differences, problems);
    }

    private Set<Role> roles(Table.Row row, List<Problem> problems) {
        Map<String, Role> names = new HashMap<>();
        for (Role role : Role.values()) {
            names.put(role.id(), role);
            for (Language language : Language.values()) {
                names.put(SearchKey.of(texts.say(language, "role." + role.id())), role);
            }
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String typed : row.cell("roles").split("[;,|+]", -1)) {
            Role role = names.get(SearchKey.of(typed));
            if (role != null) {
                roles.add(role);
            } else if (!typed.isBlank()) {
                problems.add(Problem.at(row.address("roles"), "organisation.import.role", typed.strip()));
            }
        }
        return roles;
    }

    private List<Difference> differences(Person before, NewAccount after) {
        List<Difference> differences = new ArrayList<>();
        compare(differences, "account.name", before.name(), after.name());
        compare(differences, "account.email", before.email(), after.email());
        if (!Objects.equals(before.unit(), after.unit())) {
            compare(differences, "account.unit", name(before.unit()), name(after.unit()));
        }
        compare(differences, "account.roles", names(before.roles()), names(after.roles()));
        return differences;
    }

    private @Nullable String name(@Nullable Long unit) {
        return unit == null ? null : units.byId(unit).map(choice::text).orElse(null);
    }

    private String names(Set<Role> roles) {
        return roles.stream().sorted().map(role -> texts.say(Language.VI, "role." + role.id()))
                .collect(Collectors.joining(", "));
    }

    private static void compare(List<Difference> differences, String field, @Nullable String before,
            @Nullable String after) {
        if (!Objects.equals(before, after)) {
            differences.add(new Difference("organisation.field." + field, Objects.requireNonNullElse(before, "–"),
                    Objects.requireNonNullElse(after, "–")));
        }
    }
}
