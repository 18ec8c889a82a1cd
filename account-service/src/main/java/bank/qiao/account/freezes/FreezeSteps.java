package bank.qiao.account.freezes;

import bank.qiao.account.accounts.AccountStatusKeeping;
import bank.qiao.service.tasks.DurableTasks;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Makes in the ledger what was approved, and writes down that it is made; doing it again changes nothing. */
@Component
class FreezeSteps {

    private final FreezeStore freezes;
    private final AccountStatusKeeping accounts;
    private final FrozenAmounts amounts;
    private final DurableTasks tasks;
    private final ObjectProvider<OneTimeTask<FreezeStep>> task;
    private final Clock clock;

    FreezeSteps(
            FreezeStore freezes,
            AccountStatusKeeping accounts,
            FrozenAmounts amounts,
            DurableTasks tasks,
            @Qualifier("freezeStepTask") ObjectProvider<OneTimeTask<FreezeStep>> task,
            Clock clock) {
        this.freezes = freezes;
        this.accounts = accounts;
        this.amounts = amounts;
        this.tasks = tasks;
        this.task = task;
        this.clock = clock;
    }

    /** What the durable task carries. */
    record FreezeStep(UUID freezeId, FreezeStatus from) {}

    /** Schedules the step in the transaction that orders or lifts the freeze. */
    void begin(UUID freezeId, FreezeStatus from) {
        tasks.runAfterCommit(task.getObject().instance(freezeId + "/" + from, new FreezeStep(freezeId, from)));
    }

    /** Runs outside any transaction. */
    void run(UUID freezeId) {
        Freeze freeze = freezes.find(freezeId).orElseThrow(() -> new IllegalStateException("no freeze " + freezeId));
        switch (freeze.kind()) {
            case WHOLE -> accounts.settle(freeze.accountId());
            case AMOUNT -> amounts.settle(freeze.accountId());
        }
        freezes.made(freezeId, clock.instant());
    }

    /** The durable task. */
    @Configuration(proxyBeanMethods = false)
    static class Task {

        @Bean
        OneTimeTask<FreezeStep> freezeStepTask(ObjectProvider<FreezeSteps> steps) {
            return Tasks.oneTime("freeze-step", FreezeStep.class)
                    .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(1), 1.5))
                    .execute((instance, context) ->
                            steps.getObject().run(instance.getData().freezeId()));
        }
    }
}
