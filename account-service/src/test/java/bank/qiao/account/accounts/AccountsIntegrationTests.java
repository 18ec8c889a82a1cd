package bank.qiao.account.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.account.AccountServiceTest;
import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Batch;
import bank.qiao.account.ledger.ChartAccount;
import bank.qiao.account.ledger.Ledger;
import bank.qiao.account.ledger.Transfer;
import bank.qiao.contracts.identity.v1.CustomerStatusChanged;
import bank.qiao.contracts.identity.v1.CustomerVerified;
import bank.qiao.money.Money;
import bank.qiao.testsupport.BankClient;
import bank.qiao.testsupport.BankClient.Answer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class AccountsIntegrationTests extends AccountServiceTest {

    @Autowired
    Ledger ledger;

    private final UUID customer = UUID.randomUUID();

    private void moves(String account, long yuan) {
        AccountCode code = AccountCode.customer(UUID.fromString(account));
        AccountCode other = AccountCode.general(ChartAccount.SUSPENSE);
        Transfer transfer = yuan > 0
                ? Transfer.post(UUID.randomUUID(), other, code, Money.ofYuan(yuan), "TOP_UP")
                : Transfer.post(UUID.randomUUID(), code, other, Money.ofYuan(-yuan), "WITHDRAWAL");
        assertThat(ledger.post(Batch.linked("test:1", transfer)).getFirst().isPosted())
                .isTrue();
    }

    private void becomes(String from, String to) {
        publish(new CustomerStatusChanged(customer, from, to, "test", Instant.now()));
    }

    private void awaitStatus(String status) {
        await().atMost(PATIENCE)
                .until(() ->
                        accounts(customer).get(0).required("status").asString().equals(status));
    }

    private YearMonth thisMonth() {
        return YearMonth.from(bankClock.today());
    }

    @Test
    void aVerifiedCustomerGetsOneClassTwoAccount() {
        JsonNode account = opensAccount(customer);
        assertThat(account.required("class").asString()).isEqualTo("II");
        assertThat(account.required("status").asString()).isEqualTo("ACTIVE");
        assertThat(account.required("currency").asString()).isEqualTo("CNY");
        assertThat(account.required("number").asString()).matches("990288[0-9]{12}");
        assertThat(account.required("balance").required("amount").asString()).isEqualTo("0.00");
        publish(new CustomerVerified(customer, Instant.now()));
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(5))
                .until(() -> accounts(customer).size() == 1);
    }

    @Test
    void entriesArePagedAndWordedInTheReadersLanguage() {
        String id = opensAccount(customer).required("id").asString();
        for (int yuan = 1; yuan <= 5; yuan++) {
            moves(id, yuan);
        }
        BankClient client = as(customer);
        String path = "/api/v1/accounts/" + id + "/entries?limit=2";
        Answer first = client.get(path, Map.of("Accept-Language", "en"));
        assertThat(first.body().required("items")).hasSize(2);
        assertThat(first.text()).contains("Top-up from card");
        assertThat(first.body().required("items").get(0).required("bookedAt").asString())
                .endsWith("+08:00");
        Answer second = client.get(path + "&cursor=" + first.string("nextCursor"), Map.of("Accept-Language", "zh-CN"));
        assertThat(second.text()).contains("银行卡充值");
        Answer third = client.get(path + "&cursor=" + second.string("nextCursor"));
        assertThat(third.body().required("items")).hasSize(1);
        assertThat(third.body().path("nextCursor").isString()).isFalse();
        assertThat(client.get("/api/v1/accounts/" + id + "/entries?limit=101").status())
                .isEqualTo(400);
    }

    @Test
    void aStatementCloses() {
        String id = opensAccount(customer).required("id").asString();
        moves(id, 100);
        moves(id, -30);
        BankClient client = as(customer);
        String path = "/api/v1/accounts/" + id + "/statements/" + thisMonth();
        Answer json = client.get(path);
        assertThat(json.amount("openingBalance")).isEqualTo("0.00");
        assertThat(json.amount("totalIn")).isEqualTo("100.00");
        assertThat(json.amount("totalOut")).isEqualTo("30.00");
        assertThat(json.amount("closingBalance")).isEqualTo("70.00");
        assertThat(json.body().required("entries")).hasSize(2);

        Answer csv = client.get(path, Map.of("Accept", "text/csv", "Accept-Language", "zh-CN"));
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.text().lines()).hasSize(5);
        assertThat(csv.text()).contains("WITHDRAWAL,提现到银行卡,-30.00,70.00", "CLOSING_BALANCE,期末余额,,70.00");

        assertThat(client.get(path, Map.of("Accept", "application/xml")).status())
                .isEqualTo(406);
        String statements = "/api/v1/accounts/" + id + "/statements/";
        assertThat(client.get(statements + thisMonth().plusMonths(1)).status()).isEqualTo(404);
        assertThat(client.get(statements + thisMonth().minusMonths(1)).status()).isEqualTo(404);
        assertThat(client.get(statements + "2026-13").status()).isIn(400, 404);
    }

    @Test
    void aStatementIsAPdfInTheReadersLanguageWithItsFontInside() throws IOException {
        String id = opensAccount(customer).required("id").asString();
        moves(id, 100);
        moves(id, -30);
        BankClient client = as(customer);
        String path = "/api/v1/accounts/" + id + "/statements/" + thisMonth();
        HttpResponse<byte[]> pdf = client.bytes(path, Map.of("Accept", "application/pdf", "Accept-Language", "zh-CN"));
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type").orElse("")).startsWith("application/pdf");
        try (PdfReader reader = new PdfReader(pdf.body())) {
            String text = new PdfTextExtractor(reader).getTextFromPage(1);
            assertThat(text).contains("对账单", "期末余额", "提现到银行卡", "-30.00", "70.00");
            assertThat(fontsOf(reader)).anyMatch(font -> font.contains("DroidSansFallback"));
        }
        HttpResponse<byte[]> english = client.bytes(path, Map.of("Accept", "application/pdf", "Accept-Language", "en"));
        try (PdfReader reader = new PdfReader(english.body())) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("Closing balance", "70.00");
        }
        assertThat(client.bytes(
                                "/api/v1/accounts/" + UUID.randomUUID() + "/statements/" + thisMonth(),
                                Map.of("Accept", "application/pdf"))
                        .statusCode())
                .isEqualTo(404);
    }

    /** The names of the embedded font programs of a document. */
    private static List<String> fontsOf(PdfReader reader) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < reader.getXrefSize(); i++) {
            if (reader.getPdfObject(i) instanceof PdfDictionary dictionary
                    && dictionary.get(PdfName.FONTFILE2) != null) {
                names.add(String.valueOf(dictionary.get(PdfName.FONTNAME)));
            }
        }
        return names;
    }

    @Test
    void somebodyElsesAccountIsNotThere() {
        String id = opensAccount(customer).required("id").asString();
        BankClient stranger = as(UUID.randomUUID());
        for (String path : new String[] {"", "/entries", "/statements/" + thisMonth()}) {
            assertThat(stranger.get("/api/v1/accounts/" + id + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(as(customer).get("/api/v1/accounts/nonsense").status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/accounts").body().required("items")).isEmpty();
        assertThat(new BankClient(baseUrl(), "nonsense").get("/api/v1/accounts").status())
                .isEqualTo(401);
    }

    @Test
    void accountsFollowTheCustomersState() {
        opensAccount(customer);
        becomes("VERIFIED", "FROZEN");
        awaitStatus("FROZEN");
        becomes("FROZEN", "VERIFIED");
        awaitStatus("ACTIVE");
        becomes("VERIFIED", "CLOSED");
        awaitStatus("CLOSED");
    }

    @Test
    void anAccountWithMoneyOnItIsFrozenInsteadOfClosed() {
        String id = opensAccount(customer).required("id").asString();
        moves(id, 5);
        becomes("VERIFIED", "CLOSED");
        awaitStatus("FROZEN");
        moves(id, 5);
        assertThat(accounts(customer)
                        .get(0)
                        .required("balance")
                        .required("amount")
                        .asString())
                .isEqualTo("10.00");
    }

    @Test
    void otherServicesSeeBalancesWithTheirOwnTokenOnly() {
        String id = opensAccount(customer).required("id").asString();
        moves(id, 12);
        String path = "/internal/v1/customers/" + customer + "/accounts";
        Answer inside = new BankClient(baseUrl(), tokens.service("loan-service")).get(path);
        assertThat(inside.status()).isEqualTo(200);
        assertThat(inside.body().get(0).required("accountId").asString()).isEqualTo(id);
        assertThat(inside.body().get(0).required("available").required("amount").asString())
                .isEqualTo("12.00");
        assertThat(as(customer).get(path).status()).isEqualTo(403);
    }
}
