package vn.chiso.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.framework.resolution.Resolution;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.number.ExactText;
import vn.chiso.engine.ranking.UnitInfo;
import vn.chiso.engine.scoring.PointsDecision;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;

/** Reads the tables of a bundle from which its scores follow. */
final class PublicationTableReader {

    private final ZipFile zip;
    private final Framework framework;
    private final Consumer<PublicationProblem> problems;

    PublicationTableReader(ZipFile zip, Framework framework, Consumer<PublicationProblem> problems) {
        this.zip = zip;
        this.framework = framework;
        this.problems = problems;
    }

    private void rows(String file, List<String> columns, Consumer<CsvTable.Row> rows) throws IOException {
        CsvTable table = new CsvTable(columns, PublicationFiles.MAX_CELL);
        try (InputStream content = PublicationArchive.open(zip, file)) {
            table.read(content, rows);
        }
        table.problems().forEach(problem -> problems.accept(new PublicationProblem.Table(file, problem)));
    }

    List<AppliedResolution> resolutions() throws IOException {
        List<AppliedResolution> resolutions = new ArrayList<>();
        rows(PublicationFiles.RESOLUTIONS, PublicationFiles.RESOLUTION_COLUMNS, row -> {
            Optional<Resolution> resolution = Resolution.of(row.cell("choice"), row.cell("node"), row.cell("target"));
            if (resolution.isEmpty()) {
                row.problem("choice", TableProblem.Code.RESOLUTION_BAD, Problems.shortened(row.cell("choice")));
            } else {
                resolutions.add(new AppliedResolution(resolution.get(), row.cell("basis")));
            }
        });
        return resolutions;
    }

    List<UnitInfo> units() throws IOException {
        try (InputStream content = PublicationArchive.open(zip, PublicationFiles.UNITS)) {
            return switch (UnitsFile.read(content)) {
                case TableResult.Read<Map<UnitId, UnitInfo>> read -> List.copyOf(read.content().values());
                case TableResult.Refused<Map<UnitId, UnitInfo>> refused -> {
                    refused.problems().forEach(problem -> problems
                            .accept(new PublicationProblem.Table(PublicationFiles.UNITS, problem)));
                    yield List.of();
                }
            };
        }
    }

    /** The inputs of every unit, with what the campaign decided. */
    List<UnitInputs> inputs(List<UnitInfo> units) throws IOException {
        Set<UnitId> known = new HashSet<>(units.stream().map(UnitInfo::unit).toList());
        InputsCollector collector = new InputsCollector(framework);
        rows(PublicationFiles.INPUTS, InputsCollector.COLUMNS, row -> {
            if (!row.cell("unit").equals(InputsFile.ALL_UNITS)) {
                unit(row, known);
            }
            collector.row(row);
        });
        Map<UnitId, Set<NodeCode>> notApplicable = new HashMap<>();
        rows(PublicationFiles.NOT_APPLICABLE, PublicationFiles.NOT_APPLICABLE_COLUMNS, row -> {
            UnitId unit = unit(row, known);
            Node.Leaf leaf = leaf(row);
            if (unit != null && leaf != null
                    && !notApplicable.computeIfAbsent(unit, _ -> new HashSet<>()).add(leaf.code())) {
                twice(row, unit, leaf);
            }
        });
        Map<UnitId, Map<NodeCode, PointsDecision>> decisions = decisions(known);
        return units.stream().map(UnitInfo::unit).map(unit -> {
            UnitInputs values = collector.inputs(unit);
            return new UnitInputs(unit, values.values(), notApplicable.getOrDefault(unit, Set.of()),
                    decisions.getOrDefault(unit, Map.of()));
        }).toList();
    }

    private Map<UnitId, Map<NodeCode, PointsDecision>> decisions(Set<UnitId> known) throws IOException {
        Map<UnitId, Map<NodeCode, PointsDecision>> decisions = new HashMap<>();
        rows(PublicationFiles.DECISIONS, PublicationFiles.DECISION_COLUMNS, row -> {
            UnitId unit = unit(row, known);
            Node.Leaf leaf = leaf(row);
            PointsDecision decision = leaf == null ? null : decision(row, leaf);
            if (unit != null && leaf != null && decision != null && decisions
                    .computeIfAbsent(unit, _ -> new HashMap<>()).putIfAbsent(leaf.code(), decision) != null) {
                twice(row, unit, leaf);
            }
        });
        return decisions;
    }

    private static void twice(CsvTable.Row row, UnitId unit, Node.Leaf leaf) {
        row.problem("indicator", TableProblem.Code.ROW_DUPLICATE, unit.value(), leaf.code());
    }

    private static @Nullable UnitId unit(CsvTable.Row row, Set<UnitId> known) {
        String id = row.identifier("unit");
        UnitId unit = new UnitId(id);
        if (!id.isEmpty() && !known.contains(unit)) {
            row.problem("unit", TableProblem.Code.UNIT_UNKNOWN, Problems.shortened(id));
        }
        return known.contains(unit) ? unit : null;
    }

    private Node.@Nullable Leaf leaf(CsvTable.Row row) {
        String code = row.identifier("indicator");
        if (framework.tree().node(new NodeCode(code)) instanceof Node.Leaf leaf) {
            return leaf;
        }
        if (!code.isEmpty()) {
            row.problem("indicator", TableProblem.Code.INDICATOR_UNKNOWN, Problems.shortened(code));
        }
        return null;
    }

    private static @Nullable PointsDecision decision(CsvTable.Row row, Node.Leaf leaf) {
        String basis = row.cell("basis");
        for (PointsDecision.Basis each : PointsDecision.Basis.values()) {
            if (InputsDigest.basis(each).equals(basis)) {
                Exact points = ExactText.parse(row.cell("points")).orElse(Exact.of(-1));
                Exact most = each == PointsDecision.Basis.REJECTED ? Exact.ZERO : leaf.max();
                if (points.signum() < 0 || points.compareTo(most) > 0) {
                    row.problem("points", TableProblem.Code.POINTS_BAD, Problems.shortened(row.cell("points")),
                            Plain.exact(most));
                    return null;
                }
                return new PointsDecision(points, each, row.cell("by"), row.cell("reason"));
            }
        }
        row.problem("basis", TableProblem.Code.BASIS_BAD, Problems.shortened(basis));
        return null;
    }
}
