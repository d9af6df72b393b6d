package vn.chiso.web.organisation.accounts;

import jakarta.servlet.http.HttpSession;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chiso.web.account.AccountFilter;
import vn.chiso.web.account.Accounts;
import vn.chiso.web.account.OneTimeLinks;
import vn.chiso.web.account.People;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.account.Sessions;
import vn.chiso.web.organisation.ListPath;
import vn.chiso.web.organisation.Unit;
import vn.chiso.web.organisation.UnitChoice;
import vn.chiso.web.organisation.Units;
import vn.chiso.web.platform.Refusal;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Paging;

/** Keeping accounts: people, roles, units; no figures. */
@Controller
@Permit(Role.ADMINISTRATOR)
class AccountPages {

    private static final int ROWS = 50;
    private static final String ONE = "organisation/account";

    private final Accounts accounts;
    private final People people;
    private final Sessions sessions;
    private final Units units;
    private final UnitChoice choice;
    private final Invitations invitations;
    private final Clock clock;

    AccountPages(Accounts accounts, People people, Sessions sessions, Units units, UnitChoice choice,
            Invitations invitations, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.sessions = sessions;
        this.units = units;
        this.choice = choice;
        this.invitations = invitations;
        this.clock = clock;
    }

    @GetMapping("/tai-khoan")
    Answer list(@RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "vai-tro", defaultValue = "") String typedRole,
            @RequestParam(name = "trang-thai", defaultValue = "") String typedState,
            @RequestParam(name = "trang", defaultValue = "1") String page) {
        UnitChoice.Read read = choice.read("don-vi", unit, LocalDate.now(clock));
        Role role = role(typedRole);
        AccountFilter.State state = state(typedState);
        AccountFilter filter = new AccountFilter(text, read.id(), role, state);
        Map<String, String> query = new LinkedHashMap<>();
        query.put("tim", text);
        query.put("don-vi", unit);
        query.put("vai-tro", role == null ? "" : role.id());
        query.put("trang-thai", state == null ? "" : state.id());
        Paging paging = ListPath.paging(page, ROWS, accounts.count(filter), "/tai-khoan", query);
        List<Person> found = accounts.find(filter, ROWS, (int) paging.offset());
        Map<Long, Unit> named = units.byIds(found.stream().map(Person::unit).filter(Objects::nonNull).distinct()
                .toList());
        List<AccountsPage.Row> rows = found.stream().map(person -> {
            Unit of = person.unit() == null ? null : named.get(person.unit());
            return new AccountsPage.Row(person, of == null ? "–" : of.label(), accounts.locked(person));
        }).toList();
        Refusal refusal = read.refusal();
        return Answer.show("organisation/accounts", new AccountsPage(text, unit, role, state, rows, paging,
                refusal == null ? List.of() : List.of(refusal)));
    }

    @GetMapping("/tai-khoan/them")
    Answer add(@RequestParam(name = "don-vi", defaultValue = "") String unit) {
        String of = unit.matches("\\d{1,18}") ? choice.text(Long.valueOf(unit)) : "";
        return Answer.show(ONE, new AccountPage(null, AccountForm.empty(of), false, false, 0, List.of()));
    }

    @PostMapping("/tai-khoan/them")
    Answer add(Person by, @RequestParam MultiValueMap<String, String> sent) {
        AccountForm form = AccountForm.read(sent);
        UnitChoice.Read unit = choice.read("unit", form.unit(), LocalDate.now(clock));
        Accounts.NewAccount account = new Accounts.NewAccount(form.login().toLowerCase(Locale.ROOT),
                clean(form.name()), optional(form.email()), unit.id(), form.roles());
        List<Refusal> refusals = new ArrayList<>();
        if (unit.refusal() != null) {
            refusals.add(unit.refusal());
            refusals.addAll(accounts.refusals(account));
        } else {
            switch (accounts.create(by, account)) {
                case Accounts.Created(long id, String token) -> {
                    return invitation(id, account.login(), account.name(), account.email(), token);
                }
                case Accounts.Refused(List<Refusal> reasons) -> refusals.addAll(reasons);
            }
        }
        return Answer.refuse(ONE, new AccountPage(null, form, false, false, 0, refusals));
    }

    @GetMapping("/tai-khoan/{id:\\d{1,18}}")
    Answer one(Person by, @PathVariable("id") long id) {
        Person person = found(id);
        return Answer.show(ONE, page(by, person, AccountForm.of(person, choice.text(person.unit())), List.of()));
    }

    @PostMapping("/tai-khoan/{id:\\d{1,18}}")
    Answer change(Person by, @PathVariable("id") long id, @RequestParam MultiValueMap<String, String> sent) {
        Person person = found(id);
        AccountForm form = AccountForm.read(sent);
        UnitChoice.Read unit = choice.read("unit", form.unit(), LocalDate.now(clock));
        Person changed = new Person(id, person.login(), clean(form.name()), optional(form.email()), unit.id(),
                form.roles(), person.mustChangePassword(), person.lockedUntil(), person.disabledAt(),
                person.lastSeenAt(), version(form.version()));
        List<Refusal> refusals = new ArrayList<>();
        if (unit.refusal() != null) {
            refusals.add(unit.refusal());
        } else {
            refusals.addAll(accounts.change(by, changed));
        }
        return refusals.isEmpty()
                ? Answer.done("/tai-khoan/" + id, "organisation.account.changed", changed.name())
                : Answer.refuse(ONE, page(by, person, form, refusals));
    }

    @PostMapping("/tai-khoan/{id:\\d{1,18}}/dong")
    Answer close(Person by, @PathVariable("id") long id, @RequestParam("version") String version) {
        return open(by, id, version, clock.instant(), "organisation.account.closed");
    }

    @PostMapping("/tai-khoan/{id:\\d{1,18}}/mo")
    Answer open(Person by, @PathVariable("id") long id, @RequestParam("version") String version) {
        return open(by, id, version, null, "organisation.account.opened");
    }

    private Answer open(Person by, long id, String version, @Nullable Instant closedAt, String done) {
        Person person = found(id);
        List<Refusal> refusals = accounts.change(by, new Person(id, person.login(), person.name(), person.email(),
                person.unit(), person.roles(), person.mustChangePassword(), person.lockedUntil(), closedAt,
                person.lastSeenAt(), version(version)));
        return refusals.isEmpty()
                ? Answer.done("/tai-khoan/" + id, done, person.name())
                : Answer.refuse(ONE,
                        page(by, person, AccountForm.of(person, choice.text(person.unit())), refusals));
    }

    @PostMapping("/tai-khoan/{id:\\d{1,18}}/lien-ket")
    Answer link(Person by, @PathVariable("id") long id) {
        Person person = found(id);
        if (person.disabledAt() != null) {
            return Answer.refused("/tai-khoan/" + id, "organisation.account.link-closed");
        }
        return invitation(id, person.login(), person.name(), person.email(), accounts.passwordLink(by, person));
    }

    @PostMapping("/tai-khoan/{id:\\d{1,18}}/mo-khoa")
    Answer unlock(Person by, @PathVariable("id") long id) {
        Person person = found(id);
        accounts.unlock(by, person);
        return Answer.done("/tai-khoan/" + id, "organisation.account.unlocked", person.name());
    }

    @PostMapping("/tai-khoan/{id:\\d{1,18}}/dang-xuat")
    Answer signOut(Person by, @PathVariable("id") long id, HttpSession session) {
        Person person = found(id);
        int ended = accounts.signOut(by, person, by.id() == id ? session.getId() : "");
        return Answer.done("/tai-khoan/" + id, "organisation.account.signed-out", person.name(), ended);
    }

    private Answer invitation(long id, String login, String name, @Nullable String email, String token) {
        return Answer.show("organisation/invitations",
                new InvitationPage(List.of(invitations.invite(login, name, email, token)), id,
                        OneTimeLinks.VALID.toHours()));
    }

    private AccountPage page(Person by, Person person, AccountForm form, List<Refusal> refusals) {
        return new AccountPage(person, form, by.id() == person.id(), accounts.locked(person),
                sessions.of(person).size(), refusals);
    }

    private Person found(long id) {
        return people.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static int version(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static String clean(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }

    private static @Nullable String optional(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    private static @Nullable Role role(String typed) {
        for (Role role : Role.values()) {
            if (role.id().equals(typed)) {
                return role;
            }
        }
        return null;
    }

    private static AccountFilter.@Nullable State state(String typed) {
        for (AccountFilter.State state : AccountFilter.State.values()) {
            if (state.id().equals(typed)) {
                return state;
            }
        }
        return null;
    }
}
