package vn.chiso.exchange.workbook;

import java.util.List;

/** A file that is not read as a workbook, and why. */
public record WorkbookRefusal(Flaw flaw, List<String> facts) implements Opening {
}
