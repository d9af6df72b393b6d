package vn.chiso.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.chiso.engine.scoring.PointsDecision;
import vn.chiso.engine.scoring.UnitInputs;

/**
 * The digest of everything that goes into a campaign's scores beside the framework: SHA-256, in hexadecimal, of lines in
 * UTF-8, each followed by a line feed, their parts separated by one tabulator. The units stand in the order of their
 * identifiers; for each the line {@code unit U}, and then in the order of their characters
 * <ul>
 * <li>{@code input U INPUT VALUE} for every value, constants of the campaign included, as {@link InputText} writes it,
 * <li>{@code not-applicable U INDICATOR} for every indicator that the campaign took out,
 * <li>{@code points U INDICATOR BASIS POINTS BY REASON} for every indicator decided by hand; basis {@code rejected} or
 * {@code set-by-hand}, points as a decimal number or else as a fraction, by and reason in one line.
 * </ul>
 */
public final class InputsDigest {

    private InputsDigest() {
    }

    /** The digest of all units of a campaign, in whatever order. */
    public static String of(List<UnitInputs> units) {
        MessageDigest digest = Sha256.digest();
        units.stream().sorted(Comparator.comparing(unit -> unit.unit().value())).forEach(unit -> {
            StringBuilder text = new StringBuilder("unit\t" + unit.unit() + "\n");
            lines(unit).forEach(line -> text.append(line).append('\n'));
            digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
        });
        return Sha256.text(digest);
    }

    private static List<String> lines(UnitInputs unit) {
        List<String> lines = new ArrayList<>();
        unit.values().forEach((input, value) -> lines.add(line("input", unit, input.value(), InputText.of(value))));
        unit.notApplicable().forEach(code -> lines.add(line("not-applicable", unit, code.value())));
        unit.decisions().forEach((code, decision) -> lines.add(line("points", unit, code.value(),
                basis(decision.basis()), exact(decision), OneLine.of(decision.by()), OneLine.of(decision.reason()))));
        lines.sort(Comparator.naturalOrder());
        return lines;
    }

    private static String line(String kind, UnitInputs unit, String... parts) {
        return kind + "\t" + unit.unit() + "\t" + String.join("\t", parts);
    }

    /** The stable name of a basis. */
    static String basis(PointsDecision.Basis basis) {
        return switch (basis) {
            case REJECTED -> "rejected";
            case SET_BY_HAND -> "set-by-hand";
        };
    }

    private static String exact(PointsDecision decision) {
        return Plain.exact(decision.points());
    }
}
