package bank.qiao.service;

import bank.qiao.service.approvals.ApprovalsConfiguration;
import bank.qiao.service.audit.AuditConfiguration;
import bank.qiao.service.businessday.BusinessDayConfiguration;
import bank.qiao.service.controls.ControlsConfiguration;
import bank.qiao.service.deadletters.DeadLettersConfiguration;
import bank.qiao.service.encryption.EncryptionConfiguration;
import bank.qiao.service.idempotency.IdempotencyConfiguration;
import bank.qiao.service.inbox.InboxConfiguration;
import bank.qiao.service.messages.MessagesConfiguration;
import bank.qiao.service.outbox.OutboxConfiguration;
import bank.qiao.service.stepups.StepUpsConfiguration;
import bank.qiao.service.tasks.TasksConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Import;

/** Everything a service with a database has in common. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration"
        })
@Import({
    PlatformMigrationConfiguration.class,
    EncryptionConfiguration.class,
    MessagesConfiguration.class,
    OutboxConfiguration.class,
    InboxConfiguration.class,
    DeadLettersConfiguration.class,
    IdempotencyConfiguration.class,
    StepUpsConfiguration.class,
    TasksConfiguration.class,
    BusinessDayConfiguration.class,
    ControlsConfiguration.class,
    ApprovalsConfiguration.class,
    AuditConfiguration.class
})
public class ServiceStarterAutoConfiguration {}
