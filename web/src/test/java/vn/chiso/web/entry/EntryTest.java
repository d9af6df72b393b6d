package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.Visitor;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.audit.Audit;
import vn.chiso.web.audit.AuditFilter;
import vn.chiso.web.audit.AuditLine;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.catalog.Catalog;

/** What tests of declared values on the running application have in common. */
abstract class EntryTest extends WebTest {

    @Autowired
    protected Round.Maker rounds;
    @Autowired
    protected Catalog catalog;
    @Autowired
    protected Campaigns campaigns;
    @Autowired
    protected Entries entries;
    @Autowired
    protected EntryStore store;
    @Autowired
    protected Submissions submissions;
    @Autowired
    private Audit audit;

    /** A round of four indicators. */
    protected Round small(int assessed, String... departmental) {
        return SmallFramework.begin(rounds, catalog, assessed, departmental);
    }

    protected Person officer(long unit) {
        return rounds.person(unit, Role.DATA_OFFICER);
    }

    protected Person head(long unit) {
        return rounds.person(unit, Role.UNIT_HEAD);
    }

    /** Somebody with a browser, signed in. */
    protected Visitor visitor(Person person) {
        Visitor visitor = new Visitor(address());
        assertThat(visitor.target(visitor.signIn(person.login(), Round.PASSWORD))).isEqualTo("/");
        return visitor;
    }

    protected static Typed typed(int version, Map<String, String> values) {
        return typed(version, values, "");
    }

    protected static Typed typed(int version, Map<String, String> values, String explanation) {
        return new Typed(version, values, Map.of(), explanation, Claim.NONE);
    }

    protected SaveResult save(Person person, Round round, EntryKey key, Typed typed) {
        return entries.save(person, campaigns.get(round.id()), key, typed);
    }

    protected static SaveResult.Saved saved(SaveResult result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return (SaveResult.Saved) result;
    }

    protected Entry entry(EntryKey key) {
        return store.find(key).orElseThrow();
    }

    protected Optional<String> value(EntryKey key, String input) {
        return Optional.ofNullable(store.values(key.campaign(), key.unit()).get(input)).map(StoredValue::value);
    }

    protected List<EntryState> states(Round round, long unit) {
        return store.ofUnit(round.id(), unit).stream().map(Entry::state).distinct().toList();
    }

    /** Audit lines of one kind in a round, the newest first. */
    protected List<AuditLine> audited(Round round, String action) {
        return audit.find(new AuditFilter("", action, round.id(), null, null, null, null), 10_000);
    }

    protected static NodeCode code(String leaf) {
        return new NodeCode(leaf);
    }
}
