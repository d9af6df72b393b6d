package vn.chiso.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConflictPanelTest {

    private static ConflictPanel.Row row(String base, String mine, String saved) {
        return new ConflictPanel.Row("value-a", "a", base, mine, saved, mine, saved);
    }

    @Test
    void whatTheSecondOneHasNotTouchedIsNotOfferedInPlaceOfWhatTheFirstOneEntered() {
        assertThat(row("(trống)", "(trống)", "1.000").untouched()).isTrue();
        assertThat(row("800", "900", "1.000").untouched()).isFalse();
        assertThat(row("800", "(trống)", "1.000").untouched()).as("emptied on purpose").isFalse();
    }
}
