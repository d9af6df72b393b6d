package vn.chiso.web.entry;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.web.entry.document.DocumentKind;
import vn.chiso.web.platform.SearchKey;

/** Documents and where they are used. */
@Repository
class EvidenceStore {

    private static final String COLUMNS = """
            e.id, e.unit_id, e.number, e.issued_on, e.issuer, e.excerpt, e.valid_from, e.valid_to, e.address,
            e.file_sha256, e.file_name, e.media_type, e.file_size, e.created_at, e.created_by, e.version
            """;
    private static final String MATCHES = """
             where e.unit_id = :unit and e.search_key like :text
               and (:use = 'ANY' or (:use = 'USED') = exists (select 1 from entry_evidence x where x.evidence_id = e.id))
            """;

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Evidence> byId(long id) {
        return jdbc.sql("select " + COLUMNS + " from evidence e where e.id = ?").param(id)
                .query(EvidenceStore::evidence).optional();
    }

    long insert(long unit, EvidenceFacts facts, @Nullable EvidenceFile file, Instant at, long person) {
        return jdbc
                .sql("""
                        insert into evidence (unit_id, number, issued_on, issuer, excerpt, valid_from, valid_to, address,
                          file_sha256, file_name, media_type, file_size, search_key, created_at, created_by)
                        values (:unit, :number, :issuedOn, :issuer, :excerpt, :validFrom, :validTo, :address, :sha256, :fileName,
                          :mediaType, :fileSize, :searchKey, :at, :person) returning id""")
                .param("unit", unit)
                .params(columns(facts, file)).param("sha256", file == null ? null : file.sha256())
                .param("fileName", file == null ? null : file.name())
                .param("mediaType", file == null ? null : file.kind().mediaType())
                .param("fileSize", file == null ? null : file.size()).param("at", Timestamp.from(at))
                .param("person", person).query(Long.class).single();
    }

    /** Changes what is known of a document where it still has the version that was read; false when it has not. */
    boolean update(long id, int version, EvidenceFacts facts, @Nullable EvidenceFile file) {
        return jdbc.sql("""
                update evidence set number = :number, issued_on = :issuedOn, issuer = :issuer, excerpt = :excerpt,
                  valid_from = :validFrom, valid_to = :validTo, address = :address, search_key = :searchKey,
                  version = version + 1
                 where id = :id and version = :version""").params(columns(facts, file)).param("id", id)
                .param("version", version).update() == 1;
    }

    private static Map<String, @Nullable Object> columns(EvidenceFacts facts, @Nullable EvidenceFile file) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("number", facts.number());
        columns.put("issuedOn", date(facts.issuedOn()));
        columns.put("issuer", facts.issuer());
        columns.put("excerpt", facts.excerpt());
        columns.put("validFrom", date(facts.validFrom()));
        columns.put("validTo", date(facts.validTo()));
        columns.put("address", facts.address().isEmpty() ? null : facts.address());
        columns.put("searchKey", SearchKey.of(String.join(" ", facts.number(), facts.issuer(), facts.excerpt(),
                file == null ? "" : file.name())));
        return columns;
    }

    /** Removes a document that nothing refers to; false when something does. */
    boolean delete(long id) {
        return jdbc.sql("""
                delete from evidence e where e.id = ?
                   and not exists (select 1 from entry_evidence x where x.evidence_id = e.id)""").param(id)
                .update() == 1;
    }

    /** Documents of a unit that match, the newest first. */
    List<Evidence> find(long unit, EvidenceFilter filter, int limit, long offset) {
        return jdbc.sql("select " + COLUMNS + " from evidence e" + MATCHES
                + " order by e.id desc limit :limit offset :offset")
                .params(matching(unit, filter)).param("limit", limit).param("offset", offset)
                .query(EvidenceStore::evidence).list();
    }

    int count(long unit, EvidenceFilter filter) {
        return jdbc.sql("select count(*) from evidence e" + MATCHES).params(matching(unit, filter))
                .query(Integer.class).single();
    }

    private static Map<String, Object> matching(long unit, EvidenceFilter filter) {
        return Map.of("unit", unit, "text", SearchKey.contains(filter.text()), "use", filter.use().name());
    }

    /** The documents at an entry, by day and number. */
    List<Evidence> of(EntryKey key) {
        return jdbc.sql("select " + COLUMNS + """
                from evidence e join entry_evidence x on x.evidence_id = e.id
                where x.campaign_id = ? and x.unit_id = ? and x.leaf = ?
                order by e.issued_on, e.number collate "vi-x-icu", e.id""").param(key.campaign()).param(key.unit())
                .param(key.leaf().value()).query(EvidenceStore::evidence).list();
    }

    /** Where documents are used. */
    Map<Long, List<EvidenceUse>> uses(List<Long> documents) {
        Map<Long, List<EvidenceUse>> uses = new LinkedHashMap<>();
        if (!documents.isEmpty()) {
            jdbc.sql("""
                    select x.evidence_id, x.campaign_id, x.unit_id, x.leaf, c.name, n.provider_id, n.state
                      from entry_evidence x join campaign c on c.id = x.campaign_id
                      join entry n on n.campaign_id = x.campaign_id and n.unit_id = x.unit_id and n.leaf = x.leaf
                     where x.evidence_id in (:documents) order by c.year desc, c.id desc, x.attached_at, x.leaf""")
                    .param("documents", documents).query(row -> {
                        uses.computeIfAbsent(row.getLong(1), _ -> new java.util.ArrayList<>())
                                .add(new EvidenceUse(
                                        new EntryKey(row.getLong(2), row.getLong(3), new NodeCode(row.getString(4))),
                                        row.getString(5), row.getLong(6), EntryState.valueOf(row.getString(7))));
                    });
        }
        return uses;
    }

    /** Attaching and handing in wait for each other. */
    void lockEntry(EntryKey key) {
        jdbc.sql("select 1 from entry where campaign_id = ? and unit_id = ? and leaf = ? for update")
                .param(key.campaign()).param(key.unit()).param(key.leaf().value()).query(Integer.class).optional();
    }

    /** Changing a document and handing in what it stands at wait for each other; in the order in which others lock. */
    void lockUses(long document) {
        jdbc.sql("""
                select 1 from entry n join entry_evidence x on x.campaign_id = n.campaign_id and x.unit_id = n.unit_id
                   and x.leaf = n.leaf
                 where x.evidence_id = ? order by n.campaign_id, n.unit_id, n.leaf for update of n""").param(document)
                .query(Integer.class).list();
    }

    /** Changing a document and attaching it wait for each other. */
    void lock(long id) {
        jdbc.sql("select 1 from evidence where id = ? for update").param(id).query(Integer.class).optional();
    }

    /** False when it is attached already. */
    boolean attach(EntryKey key, long document, Instant at, long person) {
        return jdbc.sql("""
                insert into entry_evidence (campaign_id, unit_id, leaf, evidence_id, attached_at, attached_by)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""").param(key.campaign()).param(key.unit())
                .param(key.leaf().value()).param(document).param(Timestamp.from(at)).param(person).update() == 1;
    }

    boolean detach(EntryKey key, long document) {
        return jdbc.sql("""
                delete from entry_evidence where campaign_id = ? and unit_id = ? and leaf = ? and evidence_id = ?""")
                .param(key.campaign()).param(key.unit()).param(key.leaf().value()).param(document).update() == 1;
    }

    /** Whoever adds a row for a content and whoever removes the content itself wait for each other. */
    void lockContent(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param(sha256).query((row, number) -> number)
                .list();
    }

    boolean refersTo(String sha256) {
        return jdbc.sql("select exists (select 1 from evidence where file_sha256 = ?)").param(sha256)
                .query(Boolean.class).single();
    }

    /** The documents at every indicator of an assessed unit, in the order in which they were attached. */
    Map<NodeCode, List<Evidence>> ofUnit(long campaign, long unit) {
        Map<NodeCode, List<Evidence>> documents = new HashMap<>();
        jdbc.sql("select x.leaf, " + COLUMNS + """
                from evidence e join entry_evidence x on x.evidence_id = e.id
                where x.campaign_id = ? and x.unit_id = ?
                order by x.leaf, e.issued_on, e.number collate "vi-x-icu", e.id""").param(campaign).param(unit)
                .query(row -> {
                    documents.computeIfAbsent(new NodeCode(row.getString("leaf")), _ -> new java.util.ArrayList<>())
                            .add(evidence(row, 0));
                });
        return documents;
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        String sha256 = row.getString("file_sha256");
        String address = row.getString("address");
        return new Evidence(row.getLong("id"), row.getLong("unit_id"), row.getString("number"), day(row, "issued_on"),
                row.getString("issuer"), row.getString("excerpt"), day(row, "valid_from"), day(row, "valid_to"),
                address == null ? "" : address,
                sha256 == null
                        ? null
                        : new EvidenceFile(sha256, row.getString("file_name"),
                                DocumentKind.ofMediaType(row.getString("media_type")).orElseThrow(),
                                row.getLong("file_size")),
                row.getTimestamp("created_at").toInstant(), row.getObject("created_by", Long.class),
                row.getInt("version"));
    }
}
