package vn.chiso.web.result;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.SumScore;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Explanation;
import vn.chiso.engine.text.Messages;

/** Writes the scores of a snapshot with COPY, unit after unit: a quarter of a million rows in seconds, in little memory. */
final class ScoreCopy implements AutoCloseable {

    private static final String COPY = """
            copy snapshot_score (snapshot_id, unit_id, node, points, max, share, outcome, trace) from stdin""";

    private final long snapshot;
    private final CopyIn copy;
    private final Messages messages = EngineText.messages(Language.VI);

    ScoreCopy(Connection connection, long snapshot) throws SQLException {
        this.snapshot = snapshot;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
    }

    void write(long unit, ScoreSheet sheet) throws SQLException {
        StringBuilder rows = new StringBuilder();
        row(rows, unit, NodeCode.TOTAL, sheet.total());
        sheet.scores().forEach((code, score) -> row(rows, unit, code, score));
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private void row(StringBuilder rows, long unit, NodeCode node, Score score) {
        rows.append(snapshot).append('\t').append(unit).append('\t');
        text(rows, node.value());
        rows.append('\t').append(score.points()).append('\t').append(score.max()).append('\t')
                .append(score.share().rounded(12)).append('\t');
        switch (score) {
            case LeafScore leaf -> {
                Explanation explanation = Explanation.of(leaf, messages);
                rows.append(leaf.outcome().name()).append('\t');
                text(rows, Stream.of(explanation.inputs(), explanation.steps(), explanation.reasons())
                        .flatMap(java.util.List::stream).collect(Collectors.joining("\n")));
            }
            case SumScore _ -> rows.append("\\N\t\\N");
        }
        rows.append('\n');
    }

    /** The text format of COPY: what would end a field or a row is written with a backslash. */
    private static void text(StringBuilder rows, String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(letter);
            }
        }
    }

    /** Ends the copy well. */
    void finish() throws SQLException {
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
