package vn.chiso.web.entry;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.platform.SearchKey;

/** Counts over all entries of a round, by the unit that supplies them. */
@Repository
class BoardStore {

    private static final String COUNTS = """
            select e.provider_id, count(*) as all_entries, count(*) filter (where answered) as answered,
                   count(*) filter (where needs_proof) as unproven, count(*) filter (where errors > 0) as faulty,
                   count(*) filter (where state = 'RETURNED') as returned,
                   count(*) filter (where state in ('EMPTY', 'ENTERING', 'RETURNED')) as open_entries,
                   count(*) filter (where state = 'PROPOSED') as proposed,
                   count(*) filter (where state = 'EMPTY') as untouched, max(changed_at) as changed_at
              from entry e
             where e.campaign_id = :campaign
             group by e.provider_id
            """;

    private final JdbcClient jdbc;

    BoardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How what one unit supplies stands. */
    record Counts(long provider, int all, int answered, int unproven, int faulty, int returned, int open,
            int proposed, int untouched, @Nullable Instant changedAt) {

        /** The state of the unit, derived from those of its entries. */
        EntryState state() {
            if (returned > 0) {
                return EntryState.RETURNED;
            }
            if (open == 0) {
                return proposed > 0 ? EntryState.PROPOSED : EntryState.SUBMITTED;
            }
            return untouched == all ? EntryState.EMPTY : EntryState.ENTERING;
        }
    }

    /** Which units to list: the state they are in, or empty for all; part of the name. */
    record Filter(String state, String name) {
    }

    private static final String STATE = """
            case when returned > 0 then 'RETURNED' when open_entries = 0 and proposed > 0 then 'PROPOSED'
                 when open_entries = 0 then 'SUBMITTED' when untouched = all_entries then 'EMPTY' else 'ENTERING' end
            """;

    private static final String LISTED = "(:state = '' or " + STATE
            + " = :state) and (:name = '' or u.search_key like :pattern)";

    /** Units that supply figures, those with most missing first. */
    List<Counts> providers(long campaign, Filter filter, int limit, int offset) {
        return jdbc.sql("with counts as (" + COUNTS + ") select c.* from counts c join unit u on u.id = c.provider_id "
                + "where " + LISTED + " order by (open_entries > 0) desc, all_entries - answered desc, unproven desc, "
                + "u.name collate \"vi-x-icu\", u.id limit :limit offset :offset")
                .param("campaign", campaign).param("state", filter.state()).param("name", filter.name())
                .param("pattern", SearchKey.contains(filter.name())).param("limit", limit).param("offset", offset)
                .query((row, number) -> {
                    Timestamp changed = row.getTimestamp("changed_at");
                    return new Counts(row.getLong("provider_id"), row.getInt("all_entries"), row.getInt("answered"),
                            row.getInt("unproven"), row.getInt("faulty"), row.getInt("returned"),
                            row.getInt("open_entries"), row.getInt("proposed"), row.getInt("untouched"),
                            changed == null ? null : changed.toInstant());
                }).list();
    }

    /**
     * What a unit owes: of its entries in some states those that lack something, and those that wait for its head.
     *
     * @param until first day by which appraisers want something again; null for none
     */
    record Debt(long provider, int missing, int unproven, int faulty, int open, int proposed,
            @Nullable LocalDate until) {
    }

    /** Units with entries in some states or waiting for their head, those with most missing first. */
    List<Debt> debts(long campaign, Collection<EntryState> open) {
        return jdbc.sql("""
                with counts as (
                  select provider_id, count(*) filter (where owed and not answered) as missing,
                         count(*) filter (where owed and needs_proof) as unproven,
                         count(*) filter (where owed and errors > 0) as faulty, count(*) filter (where owed) as owed,
                         count(*) filter (where state = 'PROPOSED') as proposed,
                         min(return_until) filter (where state in ('RETURNED', 'PROPOSED')) as until
                    from (select *, state = any(cast(:open as text[])) as owed from entry
                           where campaign_id = :campaign) e
                   group by provider_id)
                select c.provider_id, missing, unproven, faulty, owed, proposed, until
                  from counts c join unit u on u.id = c.provider_id
                 where owed > 0 or proposed > 0
                 order by (owed > 0) desc, missing desc, unproven desc, u.name collate "vi-x-icu", u.id""")
                .param("open", open.stream().map(EntryState::name).toArray(String[]::new)).param("campaign", campaign)
                .query((row, number) -> new Debt(row.getLong(1), row.getInt(2), row.getInt(3), row.getInt(4),
                        row.getInt(5), row.getInt(6), row.getObject(7, LocalDate.class)))
                .list();
    }

    /** Sums over all units, how many there are, and how many of them a filter lists. */
    record Sums(int units, int submitted, int all, int answered, int unproven, int faulty, int listed) {
    }

    /** All of it in one pass over the entries, of which a round of the whole country has two hundred thousand. */
    Sums sums(long campaign, Filter filter) {
        return jdbc.sql("with counts as (" + COUNTS + """
                ) select count(*), count(*) filter (where open_entries = 0 and proposed = 0),
                         coalesce(sum(all_entries), 0), coalesce(sum(answered), 0), coalesce(sum(unproven), 0),
                         coalesce(sum(faulty), 0), count(*) filter (where\s""" + LISTED + """
                ) from counts c join unit u on u.id = c.provider_id""").param("campaign", campaign)
                .param("state", filter.state()).param("name", filter.name())
                .param("pattern", SearchKey.contains(filter.name()))
                .query((row, number) -> new Sums(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4),
                        row.getInt(5), row.getInt(6), row.getInt(7)))
                .single();
    }

    /** Whether anything has been entered in a round. */
    boolean begun(long campaign) {
        return jdbc.sql("select exists (select 1 from entry where campaign_id = ? and version > 0)").param(campaign)
                .query(Boolean.class).single();
    }

    /** What has been entered for some assessed units, and for how many of them. */
    record Entered(int entries, int units) {
    }

    Entered entered(long campaign, Collection<Long> units) {
        return jdbc.sql("""
                select count(*), count(distinct unit_id) from entry
                 where campaign_id = ? and unit_id = any(?) and version > 0""").param(campaign)
                .param(units.toArray(Long[]::new))
                .query((row, number) -> new Entered(row.getInt(1), row.getInt(2))).single();
    }

    /** Answered and all entries of one unit in one group. */
    record Cell(int answered, int all) {
    }

    /** The groups of some units: unit to group to counts. */
    Map<Long, Map<String, Cell>> groups(long campaign, Collection<Long> providers, Map<NodeCode, String> groups) {
        Map<Long, Map<String, Cell>> cells = new HashMap<>();
        if (providers.isEmpty()) {
            return cells;
        }
        List<String> leaves = new ArrayList<>();
        List<String> names = new ArrayList<>();
        groups.forEach((leaf, group) -> {
            leaves.add(leaf.value());
            names.add(group);
        });
        jdbc.sql("""
                select e.provider_id, g.name, count(*) filter (where e.answered), count(*)
                  from entry e join unnest(cast(:leaves as text[]), cast(:names as text[])) as g(leaf, name)
                    on g.leaf = e.leaf
                 where e.campaign_id = :campaign and e.provider_id = any(cast(:providers as bigint[]))
                 group by e.provider_id, g.name""").param("campaign", campaign)
                .param("leaves", leaves.toArray(String[]::new)).param("names", names.toArray(String[]::new))
                .param("providers", providers.toArray(Long[]::new)).query(row -> {
                    cells.computeIfAbsent(row.getLong(1), provider -> new HashMap<>()).put(row.getString(2),
                            new Cell(row.getInt(3), row.getInt(4)));
                });
        return cells;
    }
}
