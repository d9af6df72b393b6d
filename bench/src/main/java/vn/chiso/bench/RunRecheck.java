package vn.chiso.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.Node;
import vn.chiso.engine.framework.NodeCode;
import vn.chiso.engine.number.Exact;
import vn.chiso.engine.ranking.Ranking;
import vn.chiso.engine.ranking.UnitInfo;
import vn.chiso.engine.scoring.LeafScore;
import vn.chiso.engine.scoring.Outcome;
import vn.chiso.engine.scoring.Score;
import vn.chiso.engine.scoring.ScoreSheet;
import vn.chiso.engine.scoring.Scoring;
import vn.chiso.engine.scoring.UnitId;
import vn.chiso.engine.scoring.UnitInputs;
import vn.chiso.engine.text.EngineText;
import vn.chiso.engine.text.Messages;
import vn.chiso.exchange.RecheckContent;
import vn.chiso.exchange.RecheckUnit;
import vn.chiso.exchange.RecheckWorkbook;

/**
 * The workbook to recheck of many units, computed by LibreOffice, against the engine: the same points, and how much longer
 * it takes. The number of units is the argument.
 */
public final class RunRecheck {

    private static final int ROUNDS = 5;
    private static final double TOLERANCE = 1e-9;
    /** On the sheet of points; below them stand the framework's rows in its order. */
    private static final int HEADING_ROWS = 2;

    private RunRecheck() {
    }

    /** Runs and prints; fails when a number differs from the engine's, or when LibreOffice is not installed. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int number = arguments.length == 0 ? Material.ALL_UNITS : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("recheck");
        try (Office office = Office.find(folder)) {
            run(office, folder, Material.of(Material.LEAVES, number));
        }
    }

    private static void run(Office office, Path folder, Material material) throws IOException, InterruptedException {
        int number = material.units().size();
        Scoring scoring = new Scoring(material.framework());
        long engine = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            Exact sum = Exact.ZERO;
            for (UnitInputs unit : material.units()) {
                sum = sum.max(scoring.score(unit).total().points());
            }
            engine = Math.min(engine, System.nanoTime() - start);
            check(sum.signum() > 0, "no unit has points");
        }
        say("engine, %,d units, best of %d rounds, ms".formatted(number, ROUNDS), engine / 1e6);

        long start = System.nanoTime();
        Path file = write(folder.resolve("recheck.xlsx"), material.framework(), material.units());
        say("writing the workbook, ms", (System.nanoTime() - start) / 1e6);
        say("its size, MB", Files.size(file) / 1e6);

        Path small = write(folder.resolve("small.xlsx"), material.framework(), material.units().subList(0, 1));
        office.convert(small); // the first start also makes a profile
        long startUp = office.convert(small);
        say("LibreOffice, one unit: nearly all of it is its start, ms", startUp / 1e6);
        long whole = office.convert(file);
        say("LibreOffice, %,d units: start, read, compute, write as CSV, ms".formatted(number), whole / 1e6);

        double furthest = compare(office, file, material, scoring);
        say("furthest from the engine, points", furthest);
        say("times the engine, without start", (whole - startUp) / (double) engine);
        check(furthest <= TOLERANCE, "LibreOffice and the engine differ by " + furthest);
    }

    private static Path write(Path file, Framework framework, List<UnitInputs> units) throws IOException {
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file))) {
            RecheckWorkbook.write(new RecheckContent(framework, "", List.of(),
                    units.stream().map(unit -> RecheckUnit.of(unit, unit.unit().value(), block(unit))).toList()),
                    Language.EN,
                    output,
                    _ -> {
                    });
        }
        return file;
    }

    /** One of five, as good as by chance. */
    private static String block(UnitInputs unit) {
        return "block " + Math.floorMod(unit.unit().value().hashCode(), 5);
    }

    /** The largest difference among all points of all rows and totals of all units; outcomes and ranks must be the same. */
    private static double compare(Office office, Path file, Material material, Scoring scoring) throws IOException {
        List<List<String>> rows = office.sheet(file, "Points");
        List<List<String>> outcomes = office.sheet(file, "Outcomes");
        List<NodeCode> codes = material.framework().tree().nodes().stream().map(Node::code).toList();
        List<String> names = rows.stream().map(row -> row.get(1)).toList();
        Messages words = EngineText.messages(Language.EN);
        List<ScoreSheet> sheets = material.units().stream().map(scoring::score).toList();
        double furthest = 0;
        for (ScoreSheet sheet : sheets) {
            int column = rows.get(1).indexOf(sheet.unit().value());
            for (Score score : sheet.scores().values()) {
                int row = HEADING_ROWS + codes.indexOf(score.code());
                furthest = Math.max(furthest, distance(rows.get(row).get(column), score.points()));
                if (score instanceof LeafScore leaf && leaf.outcome() != Outcome.NOT_COUNTED && !leaf.isDecided()) {
                    check(outcomes.get(row).get(column).equals(EngineText.label(leaf.outcome(), words)),
                            "another outcome of " + score.code() + " of " + sheet.unit());
                }
            }
            furthest = Math.max(furthest,
                    distance(rows.get(names.indexOf("Total points")).get(column), sheet.total().points()));
            furthest = Math.max(furthest,
                    distance(rows.get(names.indexOf("Total points as published")).get(column), sheet.published()));
        }
        Map<UnitId, UnitInfo> infos = new HashMap<>();
        material.units().forEach(unit -> infos.put(unit.unit(),
                new UnitInfo(unit.unit(), unit.unit().value(), block(unit), null)));
        compareRanks(office.sheet(file, "Ranking"),
                Ranking.of(material.framework(), sheets, NodeCode.TOTAL, infos, Map.of()));
        return furthest;
    }

    private static void compareRanks(List<List<String>> rows, Ranking ranking) {
        Map<String, String> ranks = new HashMap<>();
        rows.forEach(row -> ranks.put(row.get(1), row.getFirst() + " and " + row.getLast() + " in its block"));
        ranking.rows().forEach(row -> check(
                (row.rank() + " and " + row.blockRank() + " in its block").equals(ranks
                        .get(row.sheet().unit().value())),
                "another rank of " + row.sheet().unit()));
    }

    private static double distance(String cell, Exact points) {
        return Math.abs(Double.parseDouble(cell) - points.toDouble());
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static void say(String what, double value) {
        System.out.println(
                "%-70s %14s".formatted(what, value < 0.1 ? "%.1e".formatted(value) : "%,.1f".formatted(value)));
    }
}
