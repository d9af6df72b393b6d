package vn.chiso.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.Pillar;
import vn.chiso.engine.lint.Finding;
import vn.chiso.engine.lint.Lint;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.SumScore;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Explanation;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.Numbers;
import vn.chiso.engine.text.RuleText;

/** {@code chiso explain}: how one score of one unit came about. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "FRAMEWORK", descriptionKey = "framework")
    private String argument = "";

    @Option(names = "--inputs", required = true, paramLabel = "FILE", descriptionKey = "inputs")
    private Path inputs = Path.of("");

    @Option(names = "--unit", required = true, paramLabel = "UNIT", descriptionKey = "explain.unit")
    private String unit = "";

    @Option(names = "--node", required = true, paramLabel = "CODE", descriptionKey = "explain.node")
    private String node = "";

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, Refusal {
        Framework framework = session.framework(argument).framework();
        session.tellStatus(framework);
        Session.Values values = session.values(framework, inputs);
        ScoreSheet sheet = new Scoring(framework).score(ScoreCommand.unit(session, values.units(), unit));
        NodeCode code = new NodeCode(node);
        if (framework.tree().node(code) instanceof Node.SharedRow row) {
            session.out().println(session.say("explain.shared", code, row.head().name().in(session.language()),
                    row.sharesWith()));
            code = row.sharesWith();
        }
        NodeCode known = code;
        Score score = sheet.score(code)
                .orElseThrow(() -> new Refusal(List.of(session.say("explain.unknown", known))));
        switch (score) {
            case LeafScore leaf -> leaf(leaf);
            case SumScore sum -> sum(framework, sheet, sum);
        }
        findings(framework, score.code());
        return hasBadValue(score) ? ExitCode.TO_CORRECT : ExitCode.OK;
    }

    private static boolean hasBadValue(Score score) {
        return switch (score) {
            case LeafScore leaf -> leaf.outcome() == Outcome.BAD_VALUE;
            case SumScore sum -> sum.tally().badValues() > 0;
        };
    }

    private void leaf(LeafScore score) {
        Messages engine = session.engine();
        Node.Leaf leaf = score.leaf();
        session.out().println(leaf.code() + " " + leaf.head().name().in(session.language()));
        points(score, EngineText.label(score.outcome(), engine));
        if (leaf.ruleText() != null) {
            section("explain.rule-text", leaf.ruleText().lines().toList());
        }
        if (leaf.rule() != null) {
            section("explain.rule",
                    List.of(RuleText.kind(leaf.rule(), engine) + ": " + RuleText.sentence(leaf.rule(), engine)));
        }
        Explanation explanation = Explanation.of(score, engine);
        section("explain.inputs", explanation.inputs());
        section("explain.steps", explanation.steps());
        section("explain.reasons", explanation.reasons());
        section("explain.evidence", leaf.evidence());
    }

    private void points(Score score, String state) {
        Language language = session.language();
        session.out().println(session.say("explain.points", Numbers.shortest(score.points(), 4, language),
                Numbers.shortest(score.max(), 4, language), score.points(),
                Numbers.percent(score.share(), language), state));
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            session.out().println(session.say(title));
            lines.forEach(line -> session.out().println("  " + line));
        }
    }

    private void sum(Framework framework, ScoreSheet sheet, SumScore sum) {
        session.out().println(title(framework, sum.code()));
        points(sum, session.say("explain.tally", sum.tally().indicators(), sum.tally().missing(),
                sum.tally().badValues(), sum.tally().notApplicable()));
        SumScore raw = sheet.applicable();
        if (sum.code().equals(NodeCode.TOTAL) && !raw.max().equals(sum.max())) {
            Language language = session.language();
            section("explain.steps",
                    List.of(session.say("explain.rescaled", Numbers.shortest(raw.points(), 4, language),
                            Numbers.shortest(raw.max(), 4, language), Numbers.shortest(sum.max(), 4, language),
                            Numbers.shortest(sum.points(), 4, language))));
        }
        section("explain.parts", parts(framework, sheet, sum.code()));
    }

    private List<String> parts(Framework framework, ScoreSheet sheet, NodeCode code) {
        Pillar pillar = framework.pillar(code);
        List<NodeCode> codes = pillar != null ? pillar.nodes() : children(framework, code);
        Language language = session.language();
        return codes.stream().flatMap(part -> sheet.score(part).stream())
                .map(part -> session.say("explain.part", title(framework, part.code()),
                        Numbers.shortest(part.points(), 4, language), Numbers.shortest(part.max(), 4, language),
                        lost(part.lost())))
                .toList();
    }

    private String lost(Exact lost) {
        return lost.isZero() ? "" : session.say("explain.lost", Numbers.shortest(lost, 4, session.language()));
    }

    private static List<NodeCode> children(Framework framework, NodeCode code) {
        List<Node> nodes = code.equals(NodeCode.TOTAL)
                ? framework.tree().roots()
                : framework.tree().node(code) instanceof Node.Group group ? group.children() : List.of();
        return nodes.stream().map(Node::code).toList();
    }

    private String title(Framework framework, NodeCode code) {
        Node at = framework.tree().node(code);
        if (at != null) {
            return code + " " + at.head().name().in(session.language());
        }
        Pillar pillar = framework.pillar(code);
        return pillar == null ? session.say("score.total") : pillar.name().in(session.language());
    }

    private void findings(Framework framework, NodeCode code) {
        Messages engine = session.engine();
        List<Finding> found = Lint.of(framework).stream().filter(finding -> finding.node().equals(code)).toList();
        section("explain.findings", found.stream().map(finding -> engine.say("level." + finding.level().id()) + " ("
                + finding.code().id() + "): " + EngineText.sentence(finding, engine)).toList());
    }
}
