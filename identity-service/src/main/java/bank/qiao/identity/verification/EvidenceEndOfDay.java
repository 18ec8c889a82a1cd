package bank.qiao.identity.verification;

import bank.qiao.identity.biometrics.BiometricSettings;
import bank.qiao.identity.biometrics.Evidence;
import bank.qiao.service.businessday.EndOfDayStep;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Forgets pictures of failed tries that no review asked for. */
@Component
class EvidenceEndOfDay implements EndOfDayStep {

    private final Evidence evidence;
    private final BiometricSettings settings;
    private final Clock wallClock;

    EvidenceEndOfDay(Evidence evidence, BiometricSettings settings, @Qualifier("wallClock") Clock wallClock) {
        this.evidence = evidence;
        this.settings = settings;
        this.wallClock = wallClock;
    }

    @Override
    public String name() {
        return "forget-unasked-evidence";
    }

    @Override
    public void run(LocalDate date) {
        evidence.forgetBefore(wallClock.instant().minus(settings.failurePeriod()));
    }
}
