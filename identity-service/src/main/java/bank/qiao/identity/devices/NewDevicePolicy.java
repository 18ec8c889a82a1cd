package bank.qiao.identity.devices;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.CustomerStatus;
import bank.qiao.identity.holdings.Holdings;
import bank.qiao.identity.verification.Purpose;
import bank.qiao.identity.verification.StepUps;
import org.springframework.stereotype.Component;

/**
 * What a device that the bank doesn't know has to bring beside the SMS code: the face of a customer who holds money or
 * a loan (domain rule 1).
 */
@Component
class NewDevicePolicy {

    private final DeviceSettings settings;
    private final Holdings holdings;
    private final StepUps stepUps;

    NewDevicePolicy(DeviceSettings settings, Holdings holdings, StepUps stepUps) {
        this.settings = settings;
        this.holdings = holdings;
        this.stepUps = stepUps;
    }

    /** Asks others: outside any transaction. Before the real name there is no account, so nothing to ask for. */
    boolean needsFace(CustomerId customer, CustomerStatus status) {
        return settings.faceForNewDevice()
                && status == CustomerStatus.VERIFIED
                && holdings.mayHaveMoneyOrLoan(customer);
    }

    /** @throws bank.qiao.web.problem.Refusal STEP_UP_REQUIRED, STEP_UP_TOKEN_INVALID */
    void admit(CustomerId customer, DeviceClaim claim, DeviceProof proof) {
        if (proof.faceNeeded()) {
            stepUps.use(
                    customer, proof.shownOn(), Purpose.NEW_DEVICE, claim.key().thumbprint(), proof.stepUpToken());
        }
    }
}
