package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class AuditIntegrationTests extends IdentityIntegrationTest {

    private final String auditor = "/admin/v1/audit";

    @Test
    void staffFindCustomersByNumberSeeThemMaskedAndLeaveATrace() {
        AppOnPhone app = newApp();
        Answer registered = app.register();
        Citizen citizen = Citizen.known("GOOD", app.phone());
        submitRealName(registered.text("accessToken"), citizen);
        String customerId = registered.text("customerId");
        String service = tokens.staff("sven", "SERVICE");

        Answer found = bank.get("/admin/v1/customers?phone=" + app.phone(), service);
        Answer viewed = bank.get("/admin/v1/customers/" + customerId, service);
        Answer none = bank.get("/admin/v1/customers?phone=" + newApp().phone(), service);

        assertThat(found.body().required("items").get(0).required("customerId").asString())
                .isEqualTo(customerId);
        assertThat(viewed.body().toString()).doesNotContain(app.phone(), citizen.name(), citizen.idNumber());
        assertThat(viewed.text("name")).isEqualTo("张**");
        assertThat(none.body().required("items")).isEmpty();
        assertThat(bank.get("/admin/v1/customers/" + UUID.randomUUID(), service).status())
                .isEqualTo(404);
        assertThat(bank.get("/admin/v1/customers/" + customerId, tokens.staff("fin", "FINANCE"))
                        .status())
                .isEqualTo(403);
        assertThat(actionsOn(customerId)).containsExactly("CUSTOMER_VIEWED", "CUSTOMER_SEARCHED");
    }

    @Test
    void aServiceGetsThePersonInTheClearAndTheLookUpIsRecorded() {
        AppOnPhone app = newApp();
        Answer registered = app.register();
        Citizen citizen = Citizen.known("GOOD", app.phone());
        submitRealName(registered.text("accessToken"), citizen);
        String customerId = registered.text("customerId");
        String account = tokens.service("account-service");

        Answer person = bank.get("/internal/v1/customers/" + customerId + "/person?purpose=CARD_BINDING", account);

        assertThat(person.status()).isEqualTo(200);
        assertThat(person.text("name")).isEqualTo(citizen.name());
        assertThat(person.text("idNumber")).isEqualTo(citizen.idNumber());
        assertThat(person.text("phone")).isEqualTo(app.phone());
        assertThat(person.text("birthDate")).isEqualTo("1990-05-12");
        assertThat(person.text("status")).isEqualTo("VERIFIED");
        Answer entry = bank.get(auditor + "?subject=customer:" + customerId, tokens.staff("aida", "AUDITOR"));
        assertThat(entry.body().required("items").get(0).required("actor").asString())
                .isEqualTo("account-service");
        assertThat(entry.body().required("items").get(0).required("purpose").asString())
                .isEqualTo("CARD_BINDING");
        assertThat(bank.get("/internal/v1/customers/" + UUID.randomUUID() + "/person?purpose=CARD_BINDING", account)
                        .status())
                .isEqualTo(404);
        assertThat(bank.get("/internal/v1/customers/" + customerId + "/person", account)
                        .status())
                .isEqualTo(400);
        assertThat(bank.get("/internal/v1/customers/" + customerId + "/person?purpose=because+I+can", account)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aServiceFindsACustomerByPhoneAndTheSearchIsRecorded() {
        AppOnPhone app = newApp();
        String customerId = app.register().text("customerId");
        String account = tokens.service("account-service");
        Map<String, String> search = Map.of("phone", app.phone(), "purpose", "TRANSFER");

        Answer found = bank.post("/internal/v1/customer-searches", search, account);

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text("customerId")).isEqualTo(customerId);
        assertThat(found.body().toString()).doesNotContain(app.phone());
        Answer entry = bank.get(auditor + "?subject=customer:" + customerId, tokens.staff("aida", "AUDITOR"));
        assertThat(entry.body().required("items").get(0).required("action").asString())
                .isEqualTo("CUSTOMER_SEARCHED");
        Map<String, String> nobody = Map.of("phone", "13900000000", "purpose", "TRANSFER");
        assertThat(bank.post("/internal/v1/customer-searches", nobody, account).status())
                .isEqualTo(404);
        assertThat(bank.post("/internal/v1/customer-searches", search, tokens.staff("aida", "AUDITOR"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theChainHoldsUnderParallelWritesAndCantBeChanged() {
        String customerId = newApp().register().text("customerId");
        String account = tokens.service("account-service");

        List<Answer> answers =
                atOnce(12, () -> bank.get("/internal/v1/customers/" + customerId + "/person?purpose=TEST", account));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        Answer verified = bank.get(auditor + "/verification", tokens.staff("aida", "AUDITOR"));
        assertThat(verified.body().required("intact").asBoolean()).isTrue();
        assertThat(verified.body().required("entries").asLong()).isGreaterThanOrEqualTo(12);
        assertThatThrownBy(() -> jdbc.sql("update platform.audit_entry set actor = 'nobody'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from platform.audit_entry").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void onlyAuditorsReadTheRecord() {
        assertThat(bank.get(auditor, tokens.staff("mia", "OPS_MAKER", "ADMIN")).status())
                .isEqualTo(403);
        assertThat(bank.get(auditor, null).status()).isEqualTo(401);
    }

    @Test
    void aMakerCantAskForWhatIsNotPossible() {
        String maker = tokens.staff("mia", "OPS_MAKER");
        String customerId = newApp().register().text("customerId");

        assertThat(bank.post("/admin/v1/customers/" + customerId + "/unfreeze", Map.of("reason", "x"), maker)
                        .code())
                .isEqualTo("CUSTOMER_STATUS_CONFLICT");
        assertThat(bank.post("/admin/v1/customers/" + UUID.randomUUID() + "/freeze", Map.of("reason", "x"), maker)
                        .status())
                .isEqualTo(404);
        assertThat(bank.post("/admin/v1/customers/" + customerId + "/freeze", Map.of("reason", " "), maker)
                        .status())
                .isEqualTo(400);
        assertThat(bank.post(
                                "/admin/v1/customers/" + customerId + "/freeze",
                                Map.of("reason", "x"),
                                tokens.staff("chen", "OPS_CHECKER"))
                        .status())
                .isEqualTo(403);
    }

    private List<String> actionsOn(String customerId) {
        return bank.get(auditor + "?subject=customer:" + customerId, tokens.staff("aida", "AUDITOR"))
                .body()
                .required("items")
                .valueStream()
                .map(item -> item.required("action").asString())
                .toList();
    }
}
