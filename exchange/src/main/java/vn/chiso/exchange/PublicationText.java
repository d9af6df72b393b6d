package vn.chiso.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.engine.text.Numbers;
import vn.chiso.engine.text.ResolutionText;

/** Sentences about a publication's bundle: why it cannot be used, what in it does not follow from the rest. */
public final class PublicationText {

    /** A number that a sentence can hold; the fraction of a sum may fill a page. */
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Messages messages;

    private PublicationText(Messages messages) {
        this.messages = messages;
    }

    /** What is wrong, beginning with the file. */
    public static String sentence(PublicationProblem problem, Language language) {
        Messages messages = TableText.messages(language);
        Messages engine = EngineText.messages(language);
        String sentence = switch (problem) {
            case PublicationProblem.Archive archive ->
                messages.say("publication.problem." + archive.code().id(), archive.facts().toArray());
            case PublicationProblem.Table table -> TableText.sentence(table.problem(), messages);
            case PublicationProblem.Rules rules -> messages.say("at.row", rules.problem().line(),
                    EngineText.sentence(rules.problem(), engine));
            case PublicationProblem.Misfit misfit -> ResolutionText.sentence(misfit.reason(), engine);
        };
        return problem.file().isEmpty() ? sentence : messages.say("publication.at", problem.file(), sentence);
    }

    /** What differs: the file, or the unit and the indicator, with what was published and what follows. */
    public static String sentence(Difference difference, Language language) {
        return new PublicationText(TableText.messages(language)).of(difference);
    }

    private String of(Difference difference) {
        return switch (difference) {
            case Difference.FileAltered(String file) ->
                messages.say("publication.at", file, messages.say("publication.problem.file-altered"));
            case Difference.StatementDiffers(Difference.Statement statement, String stated, String found) ->
                messages.say("publication.at", PublicationFiles.MANIFEST,
                        messages.say("publication.states." + id(statement), none(stated), none(found)));
            case Difference.TableBroken(String file, TableProblem problem) ->
                messages.say("publication.at", file, TableText.sentence(problem, messages));
            case Difference.ScoreDiffers differs -> score(differs);
            case Difference.ScoreMissing missing -> messages.say("publication.score.missing", missing.unit(),
                    node(missing.node()), number(missing.recomputed().points()));
            case Difference.ScoreSurplus surplus ->
                messages.say("publication.score.surplus", surplus.unit(), node(new NodeCode(surplus.node())));
            case Difference.RankingDiffers differs -> ranking(differs);
        };
    }

    private String score(Difference.ScoreDiffers differs) {
        Difference.Result was = differs.published();
        Difference.Result is = differs.recomputed();
        if (differs.inPoints()) {
            return score("points", differs, was.points(), was.exactPoints(), is.points(), is.exactPoints());
        }
        if (differs.inMax()) {
            return score("max", differs, was.max(), was.exactMax(), is.max(), is.exactMax());
        }
        return messages.say("publication.score.outcome", differs.unit(), node(differs.node()), none(was.outcome()),
                none(is.outcome()));
    }

    /** The decimal numbers, or the fractions where the decimal numbers are the same. */
    private String score(String key, Difference.ScoreDiffers differs, String was, String exactWas, String is,
            String exactIs) {
        boolean decimal = !was.equals(is);
        return messages.say("publication.score." + key, differs.unit(), node(differs.node()),
                decimal ? number(was) : none(exactWas), decimal ? number(is) : none(exactIs));
    }

    private String ranking(Difference.RankingDiffers differs) {
        if (differs.column().equals("unit")) {
            return messages.say(differs.published().isEmpty()
                    ? "publication.ranking.missing"
                    : "publication.ranking.surplus", Problems.shortened(differs.unit().value()));
        }
        return messages.say("publication.ranking", differs.unit(), differs.column(), number(differs.published()),
                number(differs.recomputed()));
    }

    private String node(NodeCode node) {
        return node.equals(NodeCode.TOTAL) ? messages.say("publication.total") : node.value();
    }

    /** A decimal number as people read it, any other text as it stands. */
    private String number(String text) {
        Optional<Exact> number = DECIMAL.matcher(text).matches() ? ExactText.parse(text) : Optional.empty();
        return number.map(exact -> Numbers.shortest(exact, ExactText.MAX_LENGTH, messages.language()))
                .orElseGet(() -> none(text));
    }

    private String none(String text) {
        return text.isEmpty() ? messages.say("publication.none") : Problems.shortened(text);
    }

    private static String id(Difference.Statement statement) {
        return statement.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
