package vn.chiso.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.exchange.PublicationFacts;
import vn.chiso.exchange.PublicationManifest;
import vn.chiso.exchange.PublicationProblem;
import vn.chiso.exchange.PublicationReader;
import vn.chiso.exchange.PublicationResult;
import vn.chiso.exchange.PublicationText;
import vn.chiso.exchange.Recomputation;
import vn.chiso.exchange.RecomputationFile;

/** {@code chiso recompute}: whether the scores and ranks of a publication follow from what stands beside them. */
@Command(name = "recompute")
final class RecomputeCommand implements Callable<Integer> {

    private static final int MOST_LINES = 50;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Output formats. */
    enum Format {
        TABLE, JSON
    }

    private final Session session;

    @Parameters(index = "0", paramLabel = "PUBLICATION.zip", descriptionKey = "recompute.publication")
    private Path publication = Path.of("");

    @Option(names = "--format", paramLabel = "table|json", descriptionKey = "format")
    private Format format = Format.TABLE;

    RecomputeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Refusal {
        Recomputation recomputation = switch (PublicationReader.read(publication)) {
            case PublicationResult.Read read -> Recomputation.of(read);
            case PublicationResult.Refused(List<PublicationProblem> problems) -> throw new Refusal(problems.stream()
                    .map(problem -> session.say("publication.problem", publication,
                            PublicationText.sentence(problem, session.language())))
                    .toList());
        };
        switch (format) {
            case JSON -> {
                session.write(null,
                        output -> RecomputationFile.writeJson(recomputation, session.language(), output));
                session.out().println();
            }
            case TABLE -> print(recomputation);
        }
        return recomputation.matches() ? ExitCode.OK : ExitCode.TO_CORRECT;
    }

    private void print(Recomputation recomputation) {
        PublicationManifest manifest = recomputation.manifest();
        PublicationFacts facts = manifest.facts();
        tell("publication.title", facts.number(), facts.version(), facts.campaign(), facts.year());
        if (facts.illustrative()) {
            tell("publication.illustrative");
        }
        String at = MOMENT.format(facts.publishedAt().atZone(ZONE));
        if (facts.publisher().isEmpty()) {
            tell("publication.by.nobody", at, facts.licence());
        } else {
            tell("publication.by", facts.publisher(), at, facts.licence());
        }
        tell("publication.framework", manifest.framework().id(), manifest.framework().version(),
                manifest.framework().digest());
        if (!manifest.resolutions().isEmpty()) {
            tell("publication.resolutions", String.join("; ", manifest.resolutions()));
        }
        tell("publication.engine", manifest.engine());
        if (recomputation.isOtherEngine()) {
            tell("publication.engine.other", manifest.engine(), Scoring.VERSION);
        }
        tell("publication.counts", recomputation.units(), recomputation.scores());
        tell("publication.digest", recomputation.digest());
        if (recomputation.matches()) {
            session.out().println(session.coloured(session.say("publication.matches"), 32));
        } else {
            differences(recomputation);
        }
    }

    private void differences(Recomputation recomputation) {
        session.out().println(session.coloured(session.say("publication.differs", recomputation.found()), 31));
        recomputation.differences().stream().limit(MOST_LINES)
                .forEach(difference -> tell("publication.difference",
                        PublicationText.sentence(difference, session.language())));
        if (recomputation.found() > MOST_LINES) {
            session.out().println(session.say("score.more", recomputation.found() - MOST_LINES));
        }
    }

    private void tell(String key, Object... facts) {
        session.out().println(session.say(key, facts));
    }
}
