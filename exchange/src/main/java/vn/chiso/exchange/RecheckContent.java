package vn.chiso.exchange;

import java.util.List;
import vn.chiso.engine.framework.Framework;
import vn.chiso.engine.scoring.UnitInputs;

/**
 * What stands in a workbook to recheck.
 *
 * @param framework the campaign's framework, with the resolutions that it applies
 * @param digest    SHA-256 of the framework's file, in hexadecimal digits
 * @param source    sentences for the first sheet: which results these are, and what was decided about them; may be empty
 * @param units     in the order of the columns, from 1 to {@link #MOST_UNITS}
 */
public record RecheckContent(Framework framework, String digest, List<String> source, List<RecheckUnit> units) {

    /** Spreadsheets have no more columns. */
    public static final int MOST_UNITS = RecheckLayout.MOST_COLUMNS - RecheckLayout.FIRST_UNIT + 1;
    /** LibreOffice before 7.4 has no more columns. */
    public static final int MOST_UNITS_BEFORE = RecheckLayout.MOST_COLUMNS_BEFORE - RecheckLayout.FIRST_UNIT + 1;

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when there is no unit or more than columns
     */
    public RecheckContent {
        source = List.copyOf(source);
        units = List.copyOf(units);
        if (units.isEmpty() || units.size() > MOST_UNITS) {
            throw new IllegalArgumentException(units.size() + " units; a sheet has columns for 1 to " + MOST_UNITS);
        }
    }

    List<UnitInputs> inputs() {
        return units.stream().map(RecheckUnit::inputs).toList();
    }
}
