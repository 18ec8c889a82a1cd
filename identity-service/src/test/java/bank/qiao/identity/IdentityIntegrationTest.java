package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.biometrics.weights.Weights;
import bank.qiao.biometrics.weights.WeightsException;
import bank.qiao.testsupport.OutsideWorld;
import bank.qiao.testsupport.TestTokens;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the integration tests share: the running service, the outside world behaving well, the clock showing real time. */
@IdentityTest
abstract class IdentityIntegrationTest {

    @LocalServerPort
    private int port;

    @Autowired
    protected ShiftedClock wallClock;

    @Autowired
    protected PublishedEvents published;

    @Autowired
    protected TestTokens tokens;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private CircuitBreakerRegistry circuitBreakers;

    protected final OutsideWorld outsideWorld = OutsideWorld.ofThisJvm();

    protected final PlayedServices services = PlayedServices.ofThisJvm();

    protected HttpBank bank = new HttpBank(0);

    /** The face is required wherever it can be read: a build that could not fetch the weights tests the rest. */
    @DynamicPropertySource
    static void faceWhereItCanBeRead(DynamicPropertyRegistry registry) {
        registry.add("qiao.tests.face-required", IdentityIntegrationTest::weightsAreThere);
    }

    static boolean weightsAreThere() {
        try {
            new Weights(Weights.usualFolder()).read("face-a", "fr_feature.onnx");
            return true;
        } catch (WeightsException missing) {
            return false;
        }
    }

    @BeforeEach
    void openTheBank() {
        bank = new HttpBank(port);
        letEverythingWork();
    }

    @AfterEach
    void letEverythingWork() {
        outsideWorld.reset();
        services.down(false);
        wallClock.reset();
        circuitBreakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    protected AppOnPhone newApp() {
        return AppOnPhone.withNewNumber(bank);
    }

    /** Submits a real name with the portrait that the registry has, or that of somebody else for who is unknown. */
    protected Answer submitRealName(String accessToken, Citizen citizen) {
        return submitRealName(accessToken, citizen, citizen.portrait());
    }

    protected Answer submitRealName(String accessToken, Citizen citizen, byte @Nullable [] portrait) {
        bank.put("/api/v1/me/consents", Map.of("consents", List.of("FACE", "VOICE")), accessToken);
        return bank.postMultipart(
                "/api/v1/me/real-name",
                Map.of("name", citizen.name(), "idNumber", citizen.idNumber()),
                "portrait",
                portrait,
                accessToken,
                HttpBank.newKey());
    }

    protected String statusOf(String accessToken) {
        Answer me = bank.get("/api/v1/me", accessToken);
        assertThat(me.status()).isEqualTo(200);
        return me.text("status");
    }

    /** Runs the same call from many threads at once. */
    protected static List<Answer> atOnce(int times, Callable<Answer> call) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Answer>>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
            var answers = new ArrayList<Answer>();
            for (Future<Answer> each : running) {
                answers.add(each.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
