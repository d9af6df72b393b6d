package vn.chiso.web.entry;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves of everything that one unit supplies. */
@Repository
class SubmissionStore {

    private final JdbcClient jdbc;

    SubmissionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody changes the unit's entries between looking and moving them; in the order in which who saves locks them. */
    void lock(long campaign, long provider) {
        jdbc.sql("""
                select 1 from entry where campaign_id = ? and provider_id = ? order by unit_id, leaf for update""")
                .param(campaign).param(provider).query(Integer.class).list();
    }

    /** Proposes what is open, or only what was returned; says how many. */
    int propose(long campaign, long provider, boolean returnedOnly, Timestamp at, long person) {
        return jdbc.sql("""
                update entry set state = 'PROPOSED', proposed_at = ?, proposed_by = ?, return_reason = null,
                       return_until = null
                 where campaign_id = ? and provider_id = ?
                   and (state = 'RETURNED' or (not ? and state in ('EMPTY', 'ENTERING')))""").param(at)
                .param(person).param(campaign).param(provider).param(returnedOnly).update();
    }

    int sign(long campaign, long provider, Timestamp at, long person) {
        return jdbc.sql("""
                update entry set state = 'SUBMITTED', submitted_at = ?, submitted_by = ?
                 where campaign_id = ? and provider_id = ? and state = 'PROPOSED'""").param(at).param(person)
                .param(campaign).param(provider).update();
    }

    /** Opens entries again; says how many. */
    int back(long campaign, long provider, EntryState from, EntryState to, String reason) {
        return jdbc.sql("""
                update entry set state = ?, return_reason = nullif(?, '')
                 where campaign_id = ? and provider_id = ? and state = ?""").param(to.name()).param(reason)
                .param(campaign).param(provider).param(from.name()).update();
    }
}
