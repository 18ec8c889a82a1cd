package bank.qiao.identity.verification;

import bank.qiao.identity.biometrics.BiometricSettings;
import bank.qiao.identity.biometrics.Evidence;
import bank.qiao.service.businessday.EndOfDayStep;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Forgets pictures of failed tries that no review asked for, and used tokens that are long past their time. */
@Component
class EvidenceEndOfDay implements EndOfDayStep {

    private final Evidence evidence;
    private final StepUps stepUps;
    private final BiometricSettings settings;
    private final Clock wallClock;

    EvidenceEndOfDay(
            Evidence evidence, StepUps stepUps, BiometricSettings settings, @Qualifier("wallClock") Clock wallClock) {
        this.evidence = evidence;
        this.stepUps = stepUps;
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
        stepUps.forgetExpired(wallClock.instant().minus(settings.failurePeriod()));
    }
}
