package vn.chiso.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Accounts.NewAccount;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.platform.Refusal;

class AccountsTest extends WebTest {

    @Autowired
    private Accounts accounts;
    @Autowired
    private People people;
    @Autowired
    private OneTimeLinks links;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    private Person person(String login, Role... roles) {
        people.add(Actor.SYSTEM, login, "Người " + login, null, null, Set.of(roles), null,
                People.FirstPassword.STAYS);
        return people.byLogin(login).orElseThrow();
    }

    private static Person with(Person person, Set<Role> roles, @Nullable Instant closedAt) {
        return new Person(person.id(), person.login(), person.name(), person.email(), person.unit(), roles,
                person.mustChangePassword(), person.lockedUntil(), closedAt, person.lastSeenAt(), person.version());
    }

    private static List<String> keys(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::key).toList();
    }

    @Test
    void aNewAccountHasNoPasswordButALinkThatWorksOnce() {
        Person by = person("tao.boi", Role.ADMINISTRATOR);
        NewAccount account = new NewAccount("duoc.tao", "Đỗ Thị Được Tạo", "tao@thu.gov.vn", null,
                Set.of(Role.LEADER));
        assertThat(accounts.create(by, account)).isInstanceOfSatisfying(Accounts.Created.class, created -> {
            assertThat(people.byId(created.id())).map(Person::login).contains("duoc.tao");
            assertThat(links.find(created.token())).map(OneTimeLinks.Link::person).contains(created.id());
            assertThat(links.use(created.token())).isTrue();
            assertThat(links.find(created.token())).isEmpty();
        });
        assertThat(accounts.create(by, account)).isInstanceOfSatisfying(Accounts.Refused.class,
                refused -> assertThat(keys(refused.refusals()))
                        .containsExactly("organisation.account.login.taken"));
        assertThat(accounts.find(new AccountFilter("do thi duoc", null, Role.LEADER, AccountFilter.State.OPEN), 10,
                0)).extracting(Person::login).containsExactly("duoc.tao");
    }

    @Test
    void theLastOpenAdministratorStaysOne() {
        // All others step back for the length of this test; nothing of it is kept.
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            Person last = person("quan.tri.cuoi", Role.ADMINISTRATOR);
            Person other = person("khong.quan.tri", Role.COORDINATOR);
            jdbc.sql("delete from person_role where role = 'ADMINISTRATOR' and person_id <> ?").param(last.id())
                    .update();
            assertThat(keys(accounts.change(other, with(last, last.roles(), Instant.now()))))
                    .containsExactly("organisation.account.last-administrator");
            assertThat(keys(accounts.change(last, with(last, Set.of(Role.LEADER), null))))
                    .containsExactly("organisation.account.last-administrator");
            Person second = person("quan.tri.hai", Role.ADMINISTRATOR);
            assertThat(accounts.change(second, with(last, Set.of(Role.LEADER), null))).isEmpty();
            assertThat(keys(accounts.change(last, with(second, second.roles(), Instant.now()))))
                    .containsExactly("organisation.account.last-administrator");
        });
    }

    @Test
    void nobodyClosesTheOwnAccount() {
        Person one = person("tu.dong", Role.ADMINISTRATOR);
        person("con.lai", Role.ADMINISTRATOR);
        assertThat(keys(accounts.change(one, with(one, one.roles(), Instant.now()))))
                .containsExactly("organisation.account.close-self");
    }

    @Test
    void whoeverWasSlowerOverwritesNothing() {
        Person by = person("sua.boi", Role.ADMINISTRATOR);
        Person read = person("bi.sua", Role.LEADER);
        assertThat(accounts.change(by, with(read, Set.of(Role.APPRAISER), null))).isEmpty();
        assertThat(keys(accounts.change(by, with(read, Set.of(Role.COORDINATOR), null))))
                .containsExactly("organisation.account.conflict");
        assertThat(people.byId(read.id()).orElseThrow().roles()).containsExactly(Role.APPRAISER);
    }

    @Test
    void aLockedAccountIsListedAndUnlocked() {
        Person by = person("mo.khoa.boi", Role.ADMINISTRATOR);
        Person locked = person("bi.khoa", Role.LEADER);
        jdbc.sql("update person set locked_until = now() + interval '10 minutes' where id = ?").param(locked.id())
                .update();
        AccountFilter filter = new AccountFilter("bi.khoa", null, null, AccountFilter.State.LOCKED);
        assertThat(accounts.count(filter)).isEqualTo(1);
        accounts.unlock(by, locked);
        assertThat(accounts.count(filter)).isZero();
    }
}
