package vn.chiso.web;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {

    @Test
    void everyRoomUsesOnlyTheRoomsThatItNames() {
        ApplicationModules.of(ChisoApplication.class).verify();
    }
}
