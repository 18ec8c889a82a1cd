package bank.qiao.outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SmsTests extends OutsideWorldTest {

    @Test
    void aMessageIsTakenOnceAndShowsItsCodeInTheInbox() {
        String message = "{'phone':'+86 199 1111 0001','text':'验证码 204817，尾号12345678','clientReference':'sms-1'}";

        Caller.Answer first = caller.post("/sms/messages", message);
        Caller.Answer again = caller.post("/sms/messages", message);

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.field("messageId")).isEqualTo(first.field("messageId"));
        JsonNode inbox = caller.get("/sms/messages?phone=19911110001").json();
        assertThat(inbox).hasSize(1);
        assertThat(inbox.get(0).path("code").asString()).isEqualTo("204817");
        assertThat(inbox.get(0).path("sentAt").asString()).endsWith("+08:00");
    }

    @Test
    void theInboxIsNewestFirstAndAMessageNeedsNoCode() {
        caller.post("/sms/messages", "{'phone':'19911110002','text':'first','clientReference':'sms-2'}");
        caller.post("/sms/messages", "{'phone':'19911110002','text':'second 1234567','clientReference':'sms-3'}");

        JsonNode inbox = caller.get("/sms/messages?phone=19911110002").json();

        assertThat(inbox.get(0).path("text").asString()).isEqualTo("second 1234567");
        assertThat(inbox.get(0).has("code")).isFalse();
        assertThat(inbox.get(1).path("text").asString()).isEqualTo("first");
    }

    @Test
    void anotherTextUnderTheSameReferenceIsRefused() {
        caller.post("/sms/messages", "{'phone':'19911110003','text':'one','clientReference':'sms-4'}");

        Caller.Answer answer =
                caller.post("/sms/messages", "{'phone':'19911110003','text':'two','clientReference':'sms-4'}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.field("code")).isEqualTo("REFERENCE_REUSED");
    }

    @Test
    void aMessageToALandLineIsRefusedWithAProblemDocument() {
        Caller.Answer answer =
                caller.post("/sms/messages", "{'phone':'075512345678','text':'one','clientReference':'sms-5'}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("phone");
    }

    @Test
    void thereIsAnInboxPageForPeople() {
        Caller.Answer page = caller.get("/sms");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("/sms/messages");
    }
}
