package bank.qiao.gateway;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesUseOnlyWhatOthersOffer() {
        ApplicationModules.of(GatewayServiceApplication.class).verify();
    }
}
