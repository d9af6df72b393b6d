package vn.chiso.web.standing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;

/**
 * Reads the published results that come with the program. Reading them once more changes nothing; when a newer program
 * brings other files, or says other words about them, all outside tables are replaced in one transaction.
 */
@Component
@Order(0)
class OutsideResults implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideResults.class);

    private final OutsideFiles files;
    private final SubjectStore subjects;
    private final StandingWriting writing;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    OutsideResults(OutsideFiles files, SubjectStore subjects, StandingWriting writing, JdbcClient jdbc,
            TransactionTemplate transaction, Audit audit, Clock clock) {
        this.files = files;
        this.subjects = subjects;
        this.writing = writing;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!files.present()) {
            LOG.warn("No published results come with the program");
            return;
        }
        try {
            transaction.executeWithoutResult(_ -> read());
        } catch (RuntimeException exception) {
            // Wrong files, whatever is wrong with them, must not keep the application
            // from starting; the tables stay as they were.
            LOG.error("The published results that come with the program cannot be read", exception);
        }
    }

    private void read() {
        // Two instances that start together: the second finds the work done.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('standing.outside'))").query(row -> {
        });
        Provinces provinces = Provinces.keep(files, subjects);
        String digest = digest(files.digest(), new OutsideTables(files, provinces, "", Instant.EPOCH).all());
        List<Long> stale = jdbc.sql("select id from standing where origin <> 'own' and digest <> ?").param(digest)
                .query(Long.class).list();
        boolean known = jdbc.sql("select exists (select 1 from standing where origin <> 'own' and digest = ?)")
                .param(digest).query(Boolean.class).single();
        if (known && stale.isEmpty()) {
            return;
        }
        jdbc.sql("select id from standing where origin <> 'own'").query(Long.class).list().forEach(writing::remove);
        List<StandingDraft> tables = new OutsideTables(files, provinces, digest,
                clock.instant().truncatedTo(ChronoUnit.MICROS)).all();
        tables.forEach(writing::write);
        statements();
        audit.record(Actor.SYSTEM, "standing.outside-read", "data/results", null, null,
                Map.of("tables", tables.size(), "digest", digest));
    }

    /** SHA-256 over the files and over all that the tables say: another program may say other words about the same files. */
    static String digest(String files, List<StandingDraft> tables) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Consumer<Object> add = each -> digest.update((each + "\n").getBytes(StandardCharsets.UTF_8));
            add.accept(files);
            for (StandingDraft table : tables) {
                add.accept(table.facts());
                table.nodes().forEach(add);
                table.units().forEach(add);
                table.nodes().forEach(node -> add.accept(new TreeMap<>(table.values().apply(node.node()))));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private void statements() {
        jdbc.sql("delete from statement").update();
        Map<String, String> sources = files.sources();
        int position = 0;
        for (var row : files.rows("results/statements.csv")) {
            String subject = OutsideFiles.text(row, "subject");
            String source = OutsideFiles.text(row, "source");
            jdbc.sql("""
                    insert into statement (series, year, subject_id, position, label, value, source, note)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""").param(OutsideFiles.text(row, "series"))
                    .param(Integer.parseInt(OutsideFiles.text(row, "year")))
                    .param(subject.isEmpty()
                            ? null
                            : jdbc.sql("select id from subject where slug = ?").param(subject).query(Long.class)
                                    .single())
                    .param(++position).param(OutsideFiles.text(row, "label")).param(OutsideFiles.text(row, "value"))
                    .param(sources.getOrDefault(source, source)).param(OutsideFiles.text(row, "note")).update();
        }
    }
}
