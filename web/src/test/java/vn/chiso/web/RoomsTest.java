package vn.chiso.web;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {

    @Test
    void everyRoomUsesOnlyTheRoomsThatItNames() {
        // The generated pages are drawn from every room's own records; no room calls them but through ui.
        ApplicationModules.of(ChisoApplication.class, JavaClass.Predicates.resideInAPackage("vn.chiso.web.pages.."))
                .verify();
    }
}
