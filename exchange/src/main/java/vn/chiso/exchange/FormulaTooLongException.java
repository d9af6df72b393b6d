package vn.chiso.exchange;

/** A sum of a workbook would be longer than a formula of a spreadsheet can be: rows below one heading are too many. */
public final class FormulaTooLongException extends RuntimeException {

    private static final long serialVersionUID = 1;

    FormulaTooLongException(int row) {
        super("the formula of row " + row + " is too long");
    }
}
