package bank.qiao.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("isBuilt")
class OutsideWorldIntegrationTests {

    /** It is built after this module; the first build of a fresh clone comes here before. */
    static boolean isBuilt() {
        return Files.exists(OutsideWorld.module().resolve("target/runtime-classpath.txt"));
    }

    @Test
    void itPlaysItsPartsAndMisbehavesWhenTold() {
        var world = OutsideWorld.ofThisJvm();
        world.register(Map.of("name", "林晓桥", "idNumber", "440305199005129016", "phone", "19900000001"));
        assertThat(world.cardBalance("6222024000100000013")).endsWith(".00");
        var message = Map.of("phone", "19900000009", "text", "码 123456", "clientReference", "test-1");
        world.send("POST", "/sms/messages", message);
        assertThat(world.messages("19900000009").getFirst().required("code").asString())
                .isEqualTo("123456");

        world.control("sms", "ERROR");
        assertThatThrownBy(() -> world.send("POST", "/sms/messages", message)).hasMessageContaining("500");
        world.reset();
        world.send("POST", "/sms/messages", message);
        assertThat(world.calls("sms")).hasSizeGreaterThanOrEqualTo(3);
    }
}
