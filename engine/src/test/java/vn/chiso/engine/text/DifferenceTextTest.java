package vn.chiso.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.chiso.engine.Installed;
import vn.chiso.engine.framework.Language;
import vn.chiso.engine.framework.comparison.Difference;
import vn.chiso.engine.framework.comparison.Differences;

class DifferenceTextTest {

    @Test
    void everyDifferenceBetweenAnyTwoInstalledFrameworksIsSaidInBothLanguages() {
        for (String before : Installed.ids()) {
            for (String after : Installed.ids()) {
                for (Difference difference : Differences.between(Installed.framework(before),
                        Installed.framework(after))) {
                    for (Language language : Language.values()) {
                        Messages messages = EngineText.messages(language);
                        assertThat(DifferenceText.label(difference, messages)).isNotBlank();
                        assertThat(DifferenceText.before(difference, messages)).isNotBlank();
                        assertThat(DifferenceText.after(difference, messages)).isNotBlank();
                    }
                }
            }
        }
    }
}
