package vn.chiso.cli;

/** How a command ends. */
final class ExitCode {

    /** Done, nothing to correct. */
    static final int OK = 0;
    /** Done, but something is to be corrected: findings of error level, values that cannot be right. */
    static final int TO_CORRECT = 1;
    /** Not done: a file cannot be read, or the command was written wrongly. */
    static final int REFUSED = 2;

    private ExitCode() {
    }
}
