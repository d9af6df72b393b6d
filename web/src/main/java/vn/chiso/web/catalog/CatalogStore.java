package vn.chiso.web.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chiso.engine.framework.Framework;

/** Installed versions in the database. */
@Component
class CatalogStore {

    private static final String ROW = "select id, digest, installed_at, installed_by from framework_version ";

    private final JdbcClient jdbc;

    CatalogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version without its file. */
    record Row(long id, String digest, Instant installedAt, String installedBy) {
    }

    private static Row row(ResultSet result, int number) throws SQLException {
        return new Row(result.getLong(1), result.getString(2), result.getTimestamp(3).toInstant(),
                result.getString(4));
    }

    List<Row> all() {
        return jdbc.sql(ROW + "order by name collate \"vi-x-icu\", code, id desc").query(CatalogStore::row).list();
    }

    Optional<Row> byId(long id) {
        return jdbc.sql(ROW + "where id = ?").param(id).query(CatalogStore::row).optional();
    }

    Optional<Row> byVersion(String code, String version) {
        return jdbc.sql(ROW + "where code = ? and version = ?").param(code).param(version).query(CatalogStore::row)
                .optional();
    }

    /** The installed file. */
    Optional<byte[]> file(long id) {
        return jdbc.sql("select source from framework_version where id = ?").param(id).query(byte[].class).optional();
    }

    boolean empty() {
        return jdbc.sql("select not exists (select from framework_version)").query(Boolean.class).single();
    }

    /** Adds a version; empty when the version or exactly this file is there already, also by somebody else just now. */
    Optional<Long> insert(Framework framework, String digest, byte[] file, Instant at, String by) {
        return jdbc.sql("""
                insert into framework_version (code, version, digest, name, source, installed_at, installed_by)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id""").param(framework.id())
                .param(framework.version()).param(digest).param(framework.name().vi()).param(file)
                .param(Timestamp.from(at)).param(by).query(Long.class).optional();
    }

    /** Removes a version that nothing refers to. */
    boolean delete(long id) {
        return jdbc.sql("delete from framework_version where id = ?").param(id).update() == 1;
    }
}
