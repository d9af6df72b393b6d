package vn.chiso.exchange;

import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.reading.Problem;
import vn.chiso.engine.lint.Finding;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;

/** Findings and problems of a framework file as JSON. */
public final class FindingsFile {

    private FindingsFile() {
    }

    /** Writes the findings: code, level, node, line, sentence. */
    public static void writeFindings(Framework framework, String digest, List<Finding> findings, Messages messages,
            OutputStream output) {
        try (JsonGenerator json = ScoresFile.generator(output)) {
            json.writeStartObject();
            ScoresFile.framework(json, framework, digest);
            json.writeArrayPropertyStart("findings");
            for (Finding finding : findings) {
                json.writeStartObject();
                json.writeStringProperty("code", finding.code().id());
                json.writeStringProperty("level", finding.level().id());
                json.writeStringProperty("node", finding.node().value());
                json.writeNumberProperty("line", finding.line());
                json.writeStringProperty("message", EngineText.sentence(finding, messages));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** Writes the problems of a file that cannot be used: code, line, column, sentence. */
    public static void writeProblems(List<Problem> problems, Messages messages, OutputStream output) {
        try (JsonGenerator json = ScoresFile.generator(output)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("problems");
            for (Problem problem : problems) {
                json.writeStartObject();
                json.writeStringProperty("code", problem.code().id());
                json.writeNumberProperty("line", problem.line());
                json.writeNumberProperty("column", problem.column());
                json.writeStringProperty("message", EngineText.sentence(problem, messages));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
