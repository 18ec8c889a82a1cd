package bank.qiao.identity.devices;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.CustomerStatus;
import bank.qiao.identity.customers.KnownCustomer;
import bank.qiao.identity.customers.VerificationLevel;
import bank.qiao.identity.holdings.Holdings;
import bank.qiao.identity.verification.Purpose;
import bank.qiao.service.stepups.StepUps;
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

    /**
     * Asks others: outside any transaction. Before the real name there is no account, so nothing to ask for; and whoever's
     * face the bank has never seen could show none that it knows.
     */
    boolean needsFace(KnownCustomer customer) {
        return settings.faceForNewDevice()
                && customer.status() == CustomerStatus.VERIFIED
                && customer.level() == VerificationLevel.FACE
                && holdings.mayHaveMoneyOrLoan(customer.customerId());
    }

    /** @throws bank.qiao.web.problem.Refusal STEP_UP_REQUIRED, STEP_UP_TOKEN_INVALID */
    void admit(CustomerId customer, DeviceClaim claim, DeviceProof proof) {
        if (proof.faceNeeded()) {
            stepUps.use(
                    Purpose.NEW_DEVICE.demand(
                            customer, proof.shownOn(), claim.key().thumbprint()),
                    proof.stepUpToken());
        }
    }
}
