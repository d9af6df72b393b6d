package vn.chiso.web.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.platform.Installation;

/**
 * Gives an empty installation the frameworks that come with the program. A framework whose examples do not reproduce is
 * left out: it would score wrong.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100) // before anything that sets up rounds
class FirstFrameworks implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstFrameworks.class);

    private final Installation installation;
    private final CatalogStore store;
    private final Catalog catalog;

    FirstFrameworks(Installation installation, CatalogStore store, Catalog catalog) {
        this.installation = installation;
        this.store = store;
        this.catalog = catalog;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (store.empty()) {
            installAll(installation.home().resolve("frameworks"));
        }
    }

    /** Installs every framework in a folder whose examples reproduce. */
    void installAll(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            LOG.warn("No frameworks come with the program: there is no folder {}", folder);
            return;
        }
        List<Path> found;
        try (Stream<Path> below = Files.list(folder)) {
            found = below.filter(each -> Files.isRegularFile(each.resolve("framework.yaml"))).sorted().toList();
        }
        for (Path each : found) {
            install(each);
        }
    }

    private void install(Path folder) {
        try {
            byte[] file = Files.readAllBytes(folder.resolve("framework.yaml"));
            if (Inspection.of(file) instanceof Inspection.Usable usable) {
                List<String> deviations = FrameworkExamples.deviations(usable.framework(), folder);
                if (!deviations.isEmpty()) {
                    LOG.error("{} is not installed, its examples do not reproduce: {}", folder, deviations);
                    return;
                }
            }
            if (catalog.install(Actor.SYSTEM, file) instanceof InstallResult.Refused(var problems)) {
                LOG.error("{} is not installed: {}", folder, problems);
            }
        } catch (IOException | RuntimeException exception) {
            // One bad folder must not keep the others out, nor the application from starting.
            LOG.error("{} is not installed", folder, exception);
        }
    }
}
