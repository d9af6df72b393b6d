package vn.chiso.web.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents at an indicator.
 *
 * @param path     address of the indicator's page, below which documents are added and taken off
 * @param editable whether documents may be added now
 */
public record EvidencePanel(String path, boolean editable, List<Row> rows) {

    /**
     * One document.
     *
     * @param gap       sentence when its period does not cover the year; empty when it does
     * @param filePath  address of the file; empty when there is none
     * @param icon      stands for the kind of the file
     * @param address   where else it can be read; empty when nowhere
     * @param pagePath  page of the document; empty when it is not the person's business
     * @param removable whether the person may take it off now
     */
    public record Row(long id, String number, @Nullable LocalDate issuedOn, String excerpt,
            @Nullable LocalDate validFrom, @Nullable LocalDate validTo, String gap, String filePath, String fileName,
            long fileSize, String icon, String address, String pagePath, boolean removable) {
    }
}
