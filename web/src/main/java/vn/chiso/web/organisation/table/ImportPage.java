package vn.chiso.web.organisation.table;

import java.util.List;

/**
 * Sending a table.
 *
 * @param of       {@code units} or {@code accounts}: which sentences are shown
 * @param path     address of the page
 * @param back     address of the list
 * @param scheme   scheme of the codes chosen; empty for accounts
 * @param problems why the file was not read
 */
public record ImportPage(String of, String path, String back, String scheme, List<Column> columns,
        List<Problem> problems) {
}
