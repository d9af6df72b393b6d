package vn.chiso.web.campaign;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.server.ResponseStatusException;

/** Rounds, their calendar and what was decided about them. */
@Repository
class CampaignStore {

    private static final String SELECT = """
            select id, framework_version_id, name, year, illustrative, phase, previous_id, version from campaign
            """;

    private final JdbcClient jdbc;

    CampaignStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Campaign> byId(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(CampaignStore::campaign).optional();
    }

    List<Campaign> all() {
        return jdbc.sql(SELECT + "order by (phase = 'PUBLICATION'), year desc, id").query(CampaignStore::campaign)
                .list();
    }

    /** Rounds in which the unit is measured, supplies figures or helps. */
    List<Campaign> concerning(long unit) {
        return jdbc.sql(SELECT + """
                where exists (select 1 from campaign_unit u where u.campaign_id = campaign.id and u.unit_id = :unit)
                   or exists (select 1 from campaign_indicator i where i.campaign_id = campaign.id
                                and i.provider_unit_id = :unit)
                   or exists (select 1 from campaign_coordinating_unit c where c.campaign_id = campaign.id
                                and c.unit_id = :unit)
                order by (phase = 'PUBLICATION'), year desc, id""").param("unit", unit)
                .query(CampaignStore::campaign).list();
    }

    List<Campaign> appraisedBy(long person) {
        return jdbc.sql(SELECT + """
                where exists (select 1 from campaign_appraiser a where a.campaign_id = campaign.id and a.person_id = ?)
                order by (phase = 'PUBLICATION'), year desc, id""").param(person).query(CampaignStore::campaign).list();
    }

    long insert(long frameworkVersion, String name, int year, boolean illustrative, @Nullable Long previous,
            Instant at) {
        return jdbc.sql("""
                insert into campaign (framework_version_id, name, year, illustrative, phase, previous_id, created_at)
                values (?, ?, ?, ?, 'PREPARATION', ?, ?) returning id""").param(frameworkVersion).param(name)
                .param(year)
                .param(illustrative).param(previous).param(Timestamp.from(at)).query(Long.class).single();
    }

    boolean update(Campaign changed) {
        return jdbc.sql("""
                update campaign set name = ?, year = ?, previous_id = ?, phase = ?, version = version + 1
                 where id = ? and version = ?""").param(changed.name()).param(changed.year()).param(changed.previous())
                .param(changed.phase().name()).param(changed.id()).param(changed.version()).update() == 1;
    }

    void addPhaseChange(long campaign, Phase from, Phase to, String reason, Instant at, @Nullable Long person) {
        jdbc.sql("""
                insert into campaign_phase_change (campaign_id, from_phase, to_phase, reason, at, by_person)
                values (?, ?, ?, ?, ?, ?)""").param(campaign).param(from.name()).param(to.name()).param(reason)
                .param(Timestamp.from(at)).param(person).update();
    }

    List<PhaseDates> calendar(long campaign) {
        return jdbc.sql("select phase, starts_on, ends_on from campaign_phase where campaign_id = ? order by starts_on")
                .param(campaign).query((row, number) -> new PhaseDates(Phase.valueOf(row.getString(1)),
                        row.getDate(2).toLocalDate(), row.getDate(3).toLocalDate()))
                .list();
    }

    /** The round as it is now; nobody else changes it or its decisions until the transaction ends. */
    Optional<Campaign> lock(long id) {
        queue("pg_advisory_xact_lock", id);
        return jdbc.sql(SELECT + "where id = ? for update").param(id).query(CampaignStore::campaign).optional();
    }

    /** The round as it is now; nobody changes it until the transaction ends, but others may hold it too. */
    Optional<Campaign> hold(long id) {
        queue("pg_advisory_xact_lock_shared", id);
        return jdbc.sql(SELECT + "where id = ? for share").param(id).query(CampaignStore::campaign).optional();
    }

    /**
     * Waits for one's turn. Row locks have no order: as long as somebody saves at every moment, whoever wants to end a
     * phase would wait for ever. These locks are granted in the order in which they are asked for.
     */
    private void queue(String lock, long id) {
        jdbc.sql("select " + lock + "(hashtextextended('campaign ' || ?, 0))").param(Long.toString(id))
                .query((row, number) -> number).list();
    }

    /**
     * Holds the round while a part of its set-up is changed.
     *
     * @throws SetupClosedException when its phase no longer allows that
     */
    void holdOpen(long id, SetupPart part) {
        Phase phase = hold(id).map(Campaign::phase)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!part.openIn(phase)) {
            throw new SetupClosedException(part, phase);
        }
    }

    List<PhaseChange> phaseChanges(long campaign) {
        return jdbc.sql("""
                select c.from_phase, c.to_phase, c.reason, c.at, coalesce(p.name, '–') from campaign_phase_change c
                  left join person p on p.id = c.by_person where c.campaign_id = ? order by c.id desc""")
                .param(campaign)
                .query((row, number) -> new PhaseChange(Phase.valueOf(row.getString(1)),
                        Phase.valueOf(row.getString(2)), row.getString(3), row.getTimestamp(4).toInstant(),
                        row.getString(5)))
                .list();
    }

    boolean nameTaken(String name, long but) {
        return jdbc.sql("select exists (select 1 from campaign where lower(name) = lower(?) and id <> ?)").param(name)
                .param(but).query(Boolean.class).single();
    }

    void replaceCalendar(long campaign, List<PhaseDates> calendar) {
        jdbc.sql("delete from campaign_phase where campaign_id = ?").param(campaign).update();
        calendar.forEach(dates -> jdbc
                .sql("insert into campaign_phase (campaign_id, phase, starts_on, ends_on) values (?, ?, ?, ?)")
                .param(campaign).param(dates.phase().name()).param(Date.valueOf(dates.startsOn()))
                .param(Date.valueOf(dates.endsOn())).update());
    }

    List<Resolved> resolutions(long campaign) {
        return jdbc.sql("""
                select node, choice, basis, decided_at, decided_by from campaign_resolution where campaign_id = ?
                order by node""").param(campaign).query((row, number) -> new Resolved(row.getString(1),
                row.getString(2), row.getString(3), row.getTimestamp(4).toInstant(), row.getString(5))).list();
    }

    void putResolution(long campaign, Resolved resolved) {
        jdbc.sql("""
                insert into campaign_resolution (campaign_id, node, choice, basis, decided_at, decided_by)
                values (?, ?, ?, ?, ?, ?)
                on conflict (campaign_id, node) do update set choice = excluded.choice, basis = excluded.basis,
                  decided_at = excluded.decided_at, decided_by = excluded.decided_by""").param(campaign)
                .param(resolved.node()).param(resolved.choice()).param(resolved.basis())
                .param(Timestamp.from(resolved.decidedAt())).param(resolved.decidedBy()).update();
    }

    void removeResolution(long campaign, String node) {
        jdbc.sql("delete from campaign_resolution where campaign_id = ? and node = ?").param(campaign).param(node)
                .update();
    }

    List<Extension> extensions(long campaign) {
        return jdbc.sql("""
                select e.unit_id, e.ends_on, e.reason, e.at, coalesce(p.name, '–') from campaign_extension e
                  left join person p on p.id = e.by_person where e.campaign_id = ? order by e.ends_on, e.unit_id""")
                .param(campaign)
                .query((row, number) -> new Extension(row.getLong(1), row.getDate(2).toLocalDate(), row.getString(3),
                        row.getTimestamp(4).toInstant(), row.getString(5)))
                .list();
    }

    void extend(long campaign, long unit, LocalDate endsOn, String reason, Instant at, @Nullable Long person) {
        jdbc.sql("""
                insert into campaign_extension (campaign_id, unit_id, ends_on, reason, at, by_person)
                values (?, ?, ?, ?, ?, ?)
                on conflict (campaign_id, unit_id) do update set ends_on = excluded.ends_on, reason = excluded.reason,
                  at = excluded.at, by_person = excluded.by_person""").param(campaign).param(unit)
                .param(Date.valueOf(endsOn)).param(reason).param(Timestamp.from(at)).param(person).update();
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(row.getLong(1), row.getLong(2), row.getString(3), row.getInt(4), row.getBoolean(5),
                Phase.valueOf(row.getString(6)), row.getObject(7, Long.class), row.getInt(8));
    }
}
