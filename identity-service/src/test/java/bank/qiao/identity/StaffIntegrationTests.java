package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.identity.staff.Employee;
import bank.qiao.web.security.StaffRole;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class StaffIntegrationTests extends IdentityIntegrationTest {

    private static final String PATH = "/admin/v1/sessions";

    @Autowired
    private ApplicationContext context;

    @Test
    void passwordAndCodeOpenASessionWithRolesForFifteenMinutes() throws Exception {
        Employee maker = Employee.hired(context, StaffRole.OPS_MAKER, StaffRole.SERVICE);

        Answer answer = logIn(maker.loginAt(wallClock.instant()));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().required("expiresIn").asInt()).isEqualTo(900);
        assertThat(answer.body().required("roles").valueStream().map(role -> role.asString()))
                .containsExactly("OPS_MAKER", "SERVICE");
        assertThat(SignedJWT.parse(answer.text("accessToken")).getJWTClaimsSet().getClaims())
                .containsEntry("scope", "staff")
                .containsEntry("sub", maker.username())
                .containsEntry("roles", List.of("OPS_MAKER", "SERVICE"))
                .doesNotContainKey("cnf");
        assertThat(bank.get("/admin/v1/approvals", answer.text("accessToken")).status())
                .isEqualTo(200);
        assertThat(bank.get("/api/v1/me", answer.text("accessToken")).status()).isEqualTo(403);
    }

    @Test
    void everyWrongLoginGetsTheSameAnswer() {
        Employee employee = Employee.hired(context, StaffRole.AUDITOR);
        Map<String, Object> right = employee.loginAt(wallClock.instant());

        List<Answer> answers = List.of(
                logIn(with(right, "username", "nobody")),
                logIn(with(right, "password", "wrong")),
                logIn(with(right, "totp", "000000")),
                logIn(with(right, "totp", "")));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("STAFF_LOGIN_FAILED");
        });
        assertThat(answers)
                .extracting(answer -> answer.text("detail"))
                .containsOnly(answers.getFirst().text("detail"));
    }

    @Test
    void aCodeCountsOnceAndItsRepetitionLocksNobodyOut() {
        Employee employee = Employee.hired(context, StaffRole.RISK);
        Map<String, Object> login = employee.loginAt(wallClock.instant());

        assertThat(logIn(login).status()).isEqualTo(201);
        for (int i = 0; i < 6; i++) {
            assertThat(logIn(login).status()).isEqualTo(401);
        }
        assertThat(logIn(employee.loginAt(wallClock.instant().plusSeconds(30))).status())
                .isEqualTo(201);
    }

    @Test
    void parallelLoginsWithOneCodeOpenOneSession() {
        Employee employee = Employee.hired(context, StaffRole.RISK);
        Map<String, Object> login = employee.loginAt(wallClock.instant());

        List<Answer> answers = atOnce(4, () -> logIn(login));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201);
    }

    @Test
    void fiveFailuresLockTheNameForFifteenMinutes() {
        Employee employee = Employee.hired(context, StaffRole.FINANCE);
        Map<String, Object> wrong = with(employee.loginAt(wallClock.instant()), "password", "wrong");
        for (int i = 0; i < 5; i++) {
            assertThat(logIn(wrong).status()).isEqualTo(401);
        }

        assertThat(logIn(employee.loginAt(wallClock.instant())).status()).isEqualTo(401);
        wallClock.advance(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(logIn(employee.loginAt(wallClock.instant())).status()).isEqualTo(201);
    }

    @Test
    void fourFailuresAreForgottenAfterASuccess() {
        Employee employee = Employee.hired(context, StaffRole.FINANCE);
        Map<String, Object> wrong = with(employee.loginAt(wallClock.instant()), "password", "wrong");
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                assertThat(logIn(wrong).status()).isEqualTo(401);
            }
            assertThat(logIn(employee.loginAt(wallClock.instant())).status()).isEqualTo(201);
            wallClock.advance(Duration.ofSeconds(31));
        }
    }

    @Test
    void seedingTheSameStaffAgainChangesNothing() {
        Employee employee = Employee.hired(context, StaffRole.ADMIN);
        String before = rowOf(employee);

        employee.seed(context, StaffRole.ADMIN);
        assertThat(rowOf(employee)).isEqualTo(before);

        employee.seed(context, StaffRole.ADMIN, StaffRole.AUDITOR);
        assertThat(rowOf(employee)).isNotEqualTo(before).contains("AUDITOR");
    }

    @Test
    void theLocalBanksStaffCanLogInHoweverOftenItStarts() {
        Employee employee = new Employee("local-" + HttpBank.newKey().substring(0, 8), "horse battery staple");

        Employee.seedLocally(context, employee.asSeed("OPS_MAKER", "SERVICE"));
        Employee.seedLocally(context, employee.asSeed("OPS_MAKER", "SERVICE"));
        Employee.seedLocally(context, "");

        assertThat(logIn(employee.loginAt(wallClock.instant())).status()).isEqualTo(201);
        assertThatThrownBy(() -> Employee.seedLocally(context, "[{\"password\":\"of-somebody\"}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("of-somebody");
    }

    @Test
    void theLocalSeedIsReadInTheLocalProfileOnly() {
        assertThat(context.getBeanNamesForType(Object.class)).noneMatch(name -> name.equals("localStaff"));
    }

    private Answer logIn(Map<String, Object> body) {
        return bank.post(PATH, body, null, Map.of());
    }

    private String rowOf(Employee employee) {
        return jdbc.sql("select s::text from staff_member s where username = ?")
                .param(employee.username())
                .query(String.class)
                .single();
    }

    private static Map<String, Object> with(Map<String, Object> body, String member, String value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(member, value);
        return changed;
    }
}
