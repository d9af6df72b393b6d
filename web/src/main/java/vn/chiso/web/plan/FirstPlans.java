package vn.chiso.web.plan;

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
import vn.chiso.engine.planning.plan.reading.PlanReader;
import vn.chiso.engine.planning.plan.reading.PlanResult;
import vn.chiso.web.audit.Actor;
import vn.chiso.web.platform.Installation;

/** Gives an installation without any plan the published plans that come with the program, to look at and to copy from. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 110) // after frameworks, before anything that makes plans
class FirstPlans implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPlans.class);

    private final Installation installation;
    private final PlanHeadStore heads;
    private final PlanWriting writing;

    FirstPlans(Installation installation, PlanHeadStore heads, PlanWriting writing) {
        this.installation = installation;
        this.heads = heads;
        this.writing = writing;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (heads.empty()) {
            installAll(installation.home().resolve("plans"));
        }
    }

    private void installAll(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            LOG.warn("No plans come with the program: there is no folder {}", folder);
            return;
        }
        List<Path> found;
        try (Stream<Path> below = Files.list(folder)) {
            found = below.map(each -> each.resolve("plan.yaml")).filter(Files::isRegularFile).sorted().toList();
        }
        for (Path each : found) {
            install(each);
        }
    }

    private void install(Path file) {
        try {
            switch (PlanReader.read(file)) {
                case PlanResult.Read read -> writing.add(Actor.SYSTEM, read.plan(), NewPlan.ofElsewhere());
                case PlanResult.Refused(var problems) -> LOG.error("{} is not installed: {}", file, problems);
            }
        } catch (IOException | RuntimeException exception) {
            // One bad file must not keep the others out, nor the application from starting.
            LOG.error("{} is not installed", file, exception);
        }
    }
}
