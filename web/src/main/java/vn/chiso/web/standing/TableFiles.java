package vn.chiso.web.standing;

import java.util.Optional;

/** What other rooms offer of a table to be saved. */
public interface TableFiles {

    /** Address of the table as a workbook, for everybody: ranking, points and ranks; empty when there is none. */
    Optional<String> workbook(Standing table);
}
