package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chiso.web.WebTest;
import vn.chiso.web.account.Role;

class BoardStoreTest extends WebTest {

    @Autowired
    private Round.Maker rounds;
    @Autowired
    private Entries entries;
    @Autowired
    private BoardStore board;

    @Test
    void theBoardCountsAllUnitsAndThoseThatAFilterLists() {
        Round round = rounds.begin(3, "5.10.1");
        entries.save(rounds.person(round.department(), Role.DATA_OFFICER), round.campaign(),
                round.entry(round.unit(), "5.10.1"),
                new Typed(0, Map.of("ho-so-tinh", "412.650"), Map.of(), "", Claim.NONE));
        assertThat(listed(round, "", "")).isEqualTo(4); // three units and the department that supplies 5.10.1
        assertThat(listed(round, "ENTERING", "")).isEqualTo(1);
        assertThat(listed(round, "EMPTY", "")).isEqualTo(3);
        assertThat(listed(round, "", "khong ai ten nhu vay")).isZero();
    }

    /** Units that a filter lists; how many are counted must be how many are shown, and the sums stay those of all. */
    private int listed(Round round, String state, String name) {
        BoardStore.Filter filter = new BoardStore.Filter(state, name);
        BoardStore.Sums sums = board.sums(round.id(), filter);
        assertThat(sums.units()).isEqualTo(4);
        assertThat(board.providers(round.id(), filter, 50, 0)).hasSize(sums.listed());
        return sums.listed();
    }
}
