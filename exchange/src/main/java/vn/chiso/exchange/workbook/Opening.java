package vn.chiso.exchange.workbook;

/** What opening a file as a workbook gives: the workbook, or why not. */
public sealed interface Opening permits SafeWorkbook, WorkbookRefusal {
}
