package vn.chiso.web.portal;

import java.util.List;
import vn.chiso.web.portal.data.Dictionary;
import vn.chiso.web.standing.Standing;

/**
 * The open data of a table.
 *
 * @param tablePath  its ranking
 * @param methodPath how it was made
 * @param fields     what the columns of the CSV file mean
 */
public record DataPage(Standing table, String tablePath, String methodPath, String listPath, FilesCard files,
        List<Dictionary.Entry> fields) {
}
