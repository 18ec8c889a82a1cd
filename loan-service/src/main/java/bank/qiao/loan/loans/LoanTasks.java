package bank.qiao.loan.loans;

import bank.qiao.service.tasks.DurableTasks;
import bank.qiao.web.identifiers.Ids;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The durable steps of loans: kept in the transaction that causes them, run after its commit, at least once. */
@Component
class LoanTasks {

    /** What a task is about, and for which time it looks. */
    record Subject(UUID id, int round) {}

    private static final TaskDescriptor<Subject> FUND = TaskDescriptor.of("fund-loan", Subject.class);
    private static final TaskDescriptor<Subject> WATCH_DRAWDOWN = TaskDescriptor.of("watch-drawdown", Subject.class);
    private static final TaskDescriptor<Subject> WATCH_REPAYMENT = TaskDescriptor.of("watch-repayment", Subject.class);
    private static final TaskDescriptor<Subject> ISSUE_CONTRACT = TaskDescriptor.of("issue-contract", Subject.class);

    private final DurableTasks tasks;
    private final TransactionOperations transactions;
    private final LoanSettings settings;

    LoanTasks(DurableTasks tasks, TransactionOperations transactions, LoanSettings settings) {
        this.tasks = tasks;
        this.transactions = transactions;
        this.settings = settings;
    }

    void fund(UUID loanId) {
        tasks.runAfterCommit(
                FUND.instance(loanId.toString()).data(new Subject(loanId, 1)).build());
    }

    /** Under an id of its own: the first one may just be running, and what funding does is done once anyway. */
    void fundAgain(UUID loanId) {
        tasks.runAfterCommit(FUND.instance(Ids.next().toString())
                .data(new Subject(loanId, 1))
                .build());
    }

    void watchDrawdown(UUID loanId, int round) {
        tasks.runLater(
                WATCH_DRAWDOWN
                        .instance(loanId + ":" + round)
                        .data(new Subject(loanId, round))
                        .build(),
                settings.stepTimeout());
    }

    void watchRepayment(UUID repaymentId, int round) {
        tasks.runLater(
                WATCH_REPAYMENT
                        .instance(repaymentId + ":" + round)
                        .data(new Subject(repaymentId, round))
                        .build(),
                settings.stepTimeout());
    }

    void issueContract(UUID loanId) {
        tasks.runAfterCommit(ISSUE_CONTRACT
                .instance(loanId.toString())
                .data(new Subject(loanId, 1))
                .build());
    }

    void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    /** Declares the tasks; the use cases are looked up late, because they schedule tasks themselves. */
    @Configuration(proxyBeanMethods = false)
    static class Declarations {

        @Bean
        OneTimeTask<Subject> fundLoan(ObjectProvider<Drawdowns> drawdowns) {
            return Tasks.oneTime(FUND)
                    .execute((instance, context) ->
                            drawdowns.getObject().fund(instance.getData().id()));
        }

        @Bean
        OneTimeTask<Subject> watchDrawdown(ObjectProvider<Drawdowns> drawdowns) {
            return Tasks.oneTime(WATCH_DRAWDOWN)
                    .execute((instance, context) -> drawdowns
                            .getObject()
                            .timePassed(
                                    instance.getData().id(), instance.getData().round()));
        }

        @Bean
        OneTimeTask<Subject> watchRepayment(ObjectProvider<Repayments> repayments) {
            return Tasks.oneTime(WATCH_REPAYMENT)
                    .execute((instance, context) -> repayments
                            .getObject()
                            .timePassed(
                                    instance.getData().id(), instance.getData().round()));
        }

        @Bean
        OneTimeTask<Subject> issueContract(ObjectProvider<LoanContracts> contracts) {
            return Tasks.oneTime(ISSUE_CONTRACT)
                    .execute((instance, context) ->
                            contracts.getObject().issue(instance.getData().id()));
        }
    }
}
