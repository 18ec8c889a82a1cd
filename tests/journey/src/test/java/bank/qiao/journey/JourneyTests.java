package bank.qiao.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;

import bank.qiao.local.walk.Narrator;
import bank.qiao.local.walk.Walkthrough;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class JourneyTests {

    @Test
    void aCustomerWalksFromSignUpToALoanSavingsAndTheRefusalsOfWhatMustNotBe() {
        RunningBank bank = RunningBank.get();
        var account = new ByteArrayOutputStream();
        var walk = new Walkthrough(bank.demoFile(), new Narrator(new PrintStream(account, true, UTF_8)));

        assertThatCode(walk::walk).as(() -> account.toString(UTF_8)).doesNotThrowAnyException();
    }
}
