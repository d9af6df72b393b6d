package vn.chiso.exchange.recheck;

/** A formula grew beyond what spreadsheets take while it was put together. */
final class TooLongException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooLongException() {
        super("longer than a formula of a spreadsheet can be", null, false, false);
    }
}
