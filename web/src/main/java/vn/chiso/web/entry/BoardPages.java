package vn.chiso.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chiso.exchange.workbook.Look;
import vn.chiso.exchange.workbook.SheetWriter;
import vn.chiso.exchange.workbook.WorkbookWriter;
import vn.chiso.web.account.Permit;
import vn.chiso.web.account.Person;
import vn.chiso.web.account.Role;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.Campaigns;
import vn.chiso.web.ui.Answer;
import vn.chiso.web.ui.Rendering;
import vn.chiso.web.ui.Ui;

/** The overview of a round. */
@Controller
@Permit({Role.COORDINATOR, Role.LEADER})
class BoardPages {

    private final Campaigns campaigns;
    private final Board board;
    private final Rendering rendering;

    BoardPages(Campaigns campaigns, Board board, Rendering rendering) {
        this.campaigns = campaigns;
        this.board = board;
        this.rendering = rendering;
    }

    @GetMapping("/ky/{campaign}/tong-quan")
    Answer show(Person person, @PathVariable long campaign,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "q", defaultValue = "") String name,
            @RequestParam(name = "trang", defaultValue = "1") int page, HttpServletRequest request) {
        Campaign round = campaigns.get(campaign);
        return Answer.show("entry/board", board.page(person, round, state, name.strip(), page, rendering.ui(request)));
    }

    /** The whole table as a workbook. */
    @GetMapping("/ky/{campaign}/tong-quan/tien-do.xlsx")
    void export(@PathVariable long campaign, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Campaign round = campaigns.get(campaign);
        Ui ui = rendering.ui(request);
        var framework = campaigns.framework(round).framework();
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"tien-do-" + campaign + ".xlsx\"");
        WorkbookWriter workbook = new WorkbookWriter(response.getOutputStream(), round.name());
        SheetWriter sheet = workbook.sheet(ui.t("board.sheet"));
        List<String> head = new ArrayList<>(List.of(ui.t("board.unit"), ui.t("board.state"), ui.t("board.answered"),
                ui.t("board.all"), ui.t("board.unproven"), ui.t("board.faulty"), ui.t("board.changed")));
        Board.groups(framework, ui).forEach(group -> head.add(group.code() + " " + group.name()));
        for (int column = 0; column < head.size(); column++) {
            sheet.text(1, column + 1, head.get(column), Look.HEADING);
        }
        int at = 2;
        for (BoardPage.Row row : board.rows(round, framework, new BoardStore.Filter("", ""), 0, Integer.MAX_VALUE)) {
            sheet.text(at, 1, row.name(), Look.TEXT);
            sheet.text(at, 2, ui.t("state." + row.state().toLowerCase(java.util.Locale.ROOT).replace('_', '-')),
                    Look.TEXT);
            sheet.number(at, 3, BigDecimal.valueOf(row.answered()), Look.NUMBER);
            sheet.number(at, 4, BigDecimal.valueOf(row.all()), Look.NUMBER);
            sheet.number(at, 5, BigDecimal.valueOf(row.unproven()), Look.NUMBER);
            sheet.number(at, 6, BigDecimal.valueOf(row.faulty()), Look.NUMBER);
            sheet.text(at, 7, ui.date(row.changedAt()), Look.TEXT);
            for (int group = 0; group < row.cells().size(); group++) {
                BoardPage.Cell cell = row.cells().get(group);
                sheet.text(at, 8 + group, cell.answered() + "/" + cell.all(), Look.TEXT);
            }
            at++;
        }
        workbook.finish();
    }
}
