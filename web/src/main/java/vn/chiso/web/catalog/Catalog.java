package vn.chiso.web.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.lint.Finding;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.audit.Audit;

/** The installed frameworks. */
@Component
public class Catalog {

    private final CatalogStore store;
    private final Audit audit;
    private final Clock clock;
    /** Asked when needed: the rooms that answer are built on this one. */
    private final ObjectProvider<FrozenCheck> checks;
    private final TransactionTemplate transaction;
    /** By digest: a file never changes, so what was read from it stays true. */
    private final Map<String, Inspection.Usable> read = new ConcurrentHashMap<>();

    Catalog(CatalogStore store, Audit audit, Clock clock, ObjectProvider<FrozenCheck> checks,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.checks = checks;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Every installed version, by name, newer ones of the same framework first. */
    public List<InstalledFramework> all() {
        return store.all().stream().map(this::installed).toList();
    }

    /**
     * The installed version with this identifier.
     *
     * @throws NoSuchElementException when there is none
     */
    public InstalledFramework get(long id) {
        return byId(id).orElseThrow(() -> new NoSuchElementException("no framework version " + id));
    }

    /** The installed version with this identifier, if there is one. */
    public Optional<InstalledFramework> byId(long id) {
        return store.byId(id).map(this::installed);
    }

    /**
     * The installed version of a framework.
     *
     * @param code    identifier of the framework, as its file names it
     * @param version its version, as its file names it
     */
    public Optional<InstalledFramework> find(String code, String version) {
        return store.byVersion(code, version).map(this::installed);
    }

    /** What the lint found in an installed version. */
    public List<Finding> findings(InstalledFramework installed) {
        return usable(installed.id(), installed.digest()).findings();
    }

    /** The bytes that were installed. */
    public byte[] file(InstalledFramework installed) {
        return store.file(installed.id())
                .orElseThrow(() -> new NoSuchElementException("no framework version " + installed.id()));
    }

    /** What uses the version; as long as something does, it is frozen. */
    public List<FrozenCheck.Use> uses(long id) {
        return checks.stream().flatMap(check -> check.uses().stream()).filter(use -> use.framework() == id).toList();
    }

    /** Installs a file, or says everything that is against it. Twice the same file installs once. */
    public InstallResult install(Actor actor, byte[] file) {
        return switch (Inspection.of(file)) {
            case Inspection.Unusable(var problems) -> new InstallResult.Refused(problems);
            case Inspection.Usable usable when !usable.problems().isEmpty() ->
                new InstallResult.Refused(usable.problems());
            case Inspection.Usable usable -> install(actor, usable, file);
        };
    }

    private InstallResult install(Actor actor, Inspection.Usable usable, byte[] file) {
        Framework framework = usable.framework();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Long> added = transaction.execute(status -> {
            Optional<Long> id = store.insert(framework, usable.digest(), file, now, actor.name());
            id.ifPresent(_ -> audit.record(actor, "framework.installed", title(framework),
                    Map.of("code", framework.id(), "version", framework.version(), "digest", usable.digest())));
            return id;
        });
        if (added.isPresent()) {
            read.put(usable.digest(), usable);
            return new InstallResult.Installed(
                    new InstalledFramework(added.get(), usable.digest(), framework, now, actor.name()));
        }
        InstalledFramework other = find(framework.id(), framework.version())
                .orElseThrow(() -> new IllegalStateException("the version was withdrawn while it was installed"));
        return other.digest().equals(usable.digest())
                ? new InstallResult.AlreadyInstalled(other)
                : new InstallResult.Refused(List.of(new InstallProblem.VersionTaken(other)));
    }

    /**
     * Takes a version out of the catalog.
     *
     * @return false when something uses it; then it stays
     */
    public boolean withdraw(Actor actor, InstalledFramework installed) {
        if (!uses(installed.id()).isEmpty()) {
            return false;
        }
        try {
            transaction.executeWithoutResult(status -> {
                if (store.delete(installed.id())) {
                    audit.record(actor, "framework.withdrawn", title(installed.framework()),
                            Map.of("code", installed.framework().id(), "version", installed.framework().version(),
                                    "digest", installed.digest()));
                }
            });
            return true;
        } catch (DataIntegrityViolationException _) {
            return false; // somebody began to use it just now
        }
    }

    private static String title(Framework framework) {
        return framework.name().vi() + ", " + framework.version();
    }

    private InstalledFramework installed(CatalogStore.Row row) {
        return new InstalledFramework(row.id(), row.digest(), usable(row.id(), row.digest()).framework(),
                row.installedAt(), row.installedBy());
    }

    private Inspection.Usable usable(long id, String digest) {
        return read.computeIfAbsent(digest, _ -> {
            byte[] file = store.file(id)
                    .orElseThrow(() -> new NoSuchElementException("no framework version " + id));
            return switch (Inspection.of(file)) {
                case Inspection.Usable usable -> usable;
                case Inspection.Unusable(var problems) -> throw new IllegalStateException(
                        "framework version " + id + " can no longer be read: " + problems);
            };
        });
    }
}
