package bank.qiao.local.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.embedded.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void aBusyPortIsToldWithItsUseTheProcessOnItAndWhatToDo() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = busy.getLocalPort();
            assertThatThrownBy(() -> Ports.requireFree(Map.of(port, "gateway-service")))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("Port " + port + " (gateway-service) is taken")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("kill");
        }
    }

    @Test
    void freePortsAreNoHindrance() {
        assertThatCode(() -> Ports.requireFree(Map.of(FreePort.find(), "anything")))
                .doesNotThrowAnyException();
    }
}
