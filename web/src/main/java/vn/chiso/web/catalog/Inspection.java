package vn.chiso.web.catalog;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.reading.FrameworkReader;
import vn.chiso.engine.framework.reading.ReadResult;
import vn.chiso.engine.lint.Finding;
import vn.chiso.engine.lint.Lint;

/** What a file holds, told from its content; its name decides nothing. */
sealed interface Inspection {

    /** Largest file: a national framework would stay well below. */
    int LIMIT = 2 * 1024 * 1024;

    /**
     * The file holds a framework.
     *
     * @param problems findings that make it impossible to score
     */
    record Usable(Framework framework, String digest, List<Finding> findings,
            List<InstallProblem> problems) implements Inspection {
    }

    /** The file holds none. */
    record Unusable(List<InstallProblem> problems) implements Inspection {
    }

    /** Reads the file and looks it over. */
    static Inspection of(byte[] file) {
        if (file.length > LIMIT) {
            return new Unusable(List.of(new InstallProblem.TooLarge(LIMIT)));
        }
        InstallProblem.NotText.Kind foreign = Foreign.kind(file);
        if (foreign != null) {
            return new Unusable(List.of(new InstallProblem.NotText(foreign)));
        }
        return switch (FrameworkReader.read(file)) {
            case ReadResult.Refused(var problems) ->
                new Unusable(problems.stream().<InstallProblem>map(InstallProblem.InFile::new).toList());
            case ReadResult.Read(Framework framework, String digest) -> {
                List<Finding> findings = Lint.of(framework);
                List<InstallProblem> undecided = new ArrayList<>();
                findings.stream().filter(finding -> finding.level() == Finding.Level.ERROR)
                        .map(InstallProblem.Undecided::new).forEach(undecided::add);
                yield new Usable(framework, digest, findings, List.copyOf(undecided));
            }
        };
    }
}
