package vn.chiso.web.entry;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves of everything that one unit supplies, of which there may be tens of thousands. */
@Repository
class SubmissionStore {

    /** What was sent back is to be done even when it lacks nothing. */
    private static final String TO_DO = "state = any(cast(:states as text[])) and (return_reason is not null or "
            + Lack.ANY.condition() + ")";

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

    /** How what a unit supplies stands; what is lacking is counted among the open ones. */
    Submissions.Standing standing(long campaign, long provider, Collection<EntryState> open) {
        String owed = " filter (where state = any(cast(:open as text[])) and ";
        return jdbc.sql("select count(*), count(distinct unit_id), count(*)" + owed + Lack.ANSWER.condition()
                + "), count(*)" + owed + Lack.PROOF.condition() + "), count(*)" + owed + Lack.CORRECTION.condition()
                + "), count(*)" + owed + Lack.ANY.condition() + "), count(*)" + owed + """
                        true), count(*) filter (where state = 'PROPOSED'),
                        count(*) filter (where state = 'PROPOSED' and\s""" + Lack.ANY.condition() + """
                        ), count(*) filter (where state = 'SUBMITTED'),
                        count(*) filter (where state not in ('EMPTY', 'ENTERING', 'RETURNED') or not\s"""
                + Lack.ANY.condition() + ") from entry where campaign_id = :campaign and provider_id = :provider")
                .param("open", names(open)).param("campaign", campaign).param("provider", provider)
                .query((row, number) -> new Submissions.Standing(provider, row.getInt(1), row.getInt(2), row.getInt(3),
                        row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7), row.getInt(8), row.getInt(9),
                        row.getInt(10), row.getInt(11)))
                .single();
    }

    /**
     * What a unit has handed in.
     *
     * @param entries handed in, whatever has become of them since
     * @param latest  when the last of them was; null when none is
     * @param never   entries that were not even proposed
     * @param until   first day by which appraisers want something again; null for none
     * @param waiting entries that were sent back or wait for the head
     */
    record Handed(int entries, @Nullable Instant latest, int never, @Nullable LocalDate until, int waiting) {
    }

    /** What a unit has handed in, and what not. */
    Handed handed(long campaign, long provider) {
        return jdbc.sql("""
                select count(*) filter (where state = any(cast(:handed as text[]))),
                       max(submitted_at) filter (where state = any(cast(:handed as text[]))),
                       count(*) filter (where state in ('EMPTY', 'ENTERING')),
                       min(return_until) filter (where state in ('RETURNED', 'PROPOSED')),
                       count(*) filter (where state in ('RETURNED', 'PROPOSED'))
                  from entry where campaign_id = :campaign and provider_id = :provider""")
                .param("handed", names(EntryStates.HANDED_IN)).param("campaign", campaign)
                .param("provider", provider).query((row, number) -> {
                    Timestamp latest = row.getTimestamp(2);
                    return new Handed(row.getInt(1), latest == null ? null : latest.toInstant(), row.getInt(3),
                            row.getObject(4, LocalDate.class), row.getInt(5));
                }).single();
    }

    /**
     * What is still to be done.
     *
     * @param sentBack  entries among them that the unit's head sent back
     * @param withdrawn entries among them that the unit's head withdrew
     */
    record ToDo(int entries, int sentBack, int withdrawn) {
    }

    /** How many entries in some states are still to be done. */
    ToDo toDo(long campaign, long provider, Collection<EntryState> states) {
        return jdbc.sql("select count(*), count(*) filter (where reopened = 'SENT_BACK'), "
                + "count(*) filter (where reopened = 'WITHDRAWN') from entry "
                + "where campaign_id = :campaign and provider_id = :provider and " + TO_DO)
                .param("campaign", campaign).param("provider", provider).param("states", names(states))
                .query((row, number) -> new ToDo(row.getInt(1), row.getInt(2), row.getInt(3))).single();
    }

    /** Entries in some states that are still to be done: those sent back first, then in the order of the indicators. */
    List<Entry> toDo(long campaign, long provider, Collection<EntryState> states, List<String> order, int limit) {
        return jdbc.sql(EntryStore.SELECT + "where campaign_id = :campaign and provider_id = :provider and " + TO_DO
                + " " + """
                        order by return_reason is null, array_position(cast(:order as text[]), leaf), unit_id
                         limit :limit""").param("campaign", campaign).param("provider", provider)
                .param("states", names(states)).param("order", order.toArray(String[]::new)).param("limit", limit)
                .query(EntryStore::entry).list();
    }

    /** Entries in some states that lack something, in the order of the indicators. */
    List<Entry> lacking(long campaign, long provider, Collection<EntryState> states, Lack lack, List<String> order,
            int limit) {
        return jdbc.sql(EntryStore.SELECT + """
                where campaign_id = :campaign and provider_id = :provider and state = any(cast(:states as text[]))
                  and\s""" + lack.condition() + " " + """
                order by array_position(cast(:order as text[]), leaf), unit_id limit :limit""")
                .param("campaign", campaign).param("provider", provider).param("states", names(states))
                .param("order", order.toArray(String[]::new)).param("limit", limit).query(EntryStore::entry).list();
    }

    private static String[] names(Collection<EntryState> states) {
        return states.stream().map(EntryState::name).toArray(String[]::new);
    }

    /** Proposes what is in one of these states; says how many. The day that appraisers named goes on counting. */
    int propose(long campaign, long provider, Collection<EntryState> open, Timestamp at, long person) {
        return jdbc.sql("""
                update entry set state = 'PROPOSED', proposed_at = ?, proposed_by = ?, return_reason = null,
                       reopened = null
                 where campaign_id = ? and provider_id = ? and state = any(cast(? as text[]))""").param(at)
                .param(person).param(campaign).param(provider).param(names(open)).update();
    }

    /** Signs what was proposed; while others are appraised the day that appraisers named is kept for a withdrawal. */
    int sign(long campaign, long provider, boolean appraisal, Timestamp at, long person) {
        return jdbc.sql("""
                update entry set state = 'SUBMITTED', submitted_at = ?, submitted_by = ?,
                       return_until = case when ? then return_until end
                 where campaign_id = ? and provider_id = ? and state = 'PROPOSED'""").param(at).param(person)
                .param(appraisal).param(campaign).param(provider).update();
    }

    /** Opens entries in the state that goes with the way again; says how many. */
    int back(long campaign, long provider, Reopening way, EntryState to, String reason) {
        EntryState from = way == Reopening.SENT_BACK ? EntryState.PROPOSED : EntryState.SUBMITTED;
        return jdbc.sql("""
                update entry set state = ?, return_reason = nullif(?, ''), reopened = ?
                 where campaign_id = ? and provider_id = ? and state = ?""").param(to.name()).param(reason)
                .param(way.name()).param(campaign).param(provider).param(from.name()).update();
    }

    /**
     * Sends what was proposed back while others are appraised: what had come back once before, and was therefore
     * submitted earlier and proposed since appraisal began; the rest too where the unit was given more time.
     */
    int backInAppraisal(long campaign, long provider, Timestamp began, boolean extended, String reason) {
        return jdbc.sql("""
                with proposed as (
                  select unit_id, leaf, submitted_at is not null and proposed_at >= :began as returned from entry
                   where campaign_id = :campaign and provider_id = :provider and state = 'PROPOSED')
                update entry e set state = case when p.returned then 'RETURNED' else 'ENTERING' end,
                       return_reason = nullif(:reason, ''), reopened = 'SENT_BACK'
                  from proposed p
                 where e.campaign_id = :campaign and e.unit_id = p.unit_id and e.leaf = p.leaf
                   and (p.returned or :extended)""").param("began", began).param("campaign", campaign)
                .param("provider", provider).param("reason", reason).param("extended", extended).update();
    }
}
