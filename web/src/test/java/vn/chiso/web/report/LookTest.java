package vn.chiso.web.report;

import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chiso.engine.framework.Language;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Role;
import vn.chiso.web.entry.Round;
import vn.chiso.web.ui.*;

class LookTest extends WebTest {
    @Autowired
    PlanDocument kind;
    @Autowired
    Rendering rendering;
    @Autowired
    Round.Maker people;
    @Autowired
    JdbcClient jdbc;
    @Test
    void look() throws Exception {
        Ui ui = rendering.publicly(Language.VI, "/van-ban", "");
        for (String slug : List.of("thua-thien-hue-222-2020", "bu-dang-2024")) {
            long id = jdbc.sql("select id from plan where slug = ?").param(slug).query(Long.class).single();
            Paper p = Paper.of(kind.open(people.person(null, Role.COORDINATOR), id + "", ui), Map.of(), ui);
            Files.write(Path.of("/tmp/w6", slug + ".docx"), p.word());
            Files.write(Path.of("/tmp/w6", slug + ".pdf"), p.pdf());
            System.out.println(slug + " " + p.pages());
        }
    }
}
