package bank.qiao.service.businessday;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.SimpleJob;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * The steps of one date as a job of Spring Batch: what is completed is not run again, an execution whose process died is
 * marked as failed and taken up. The scheduler sees to it that one instance runs it at a time, so nothing is locked here.
 */
final class EndOfDayJob {

    private static final String NAME = "end-of-day";

    private final JobRepository repository;
    private final Clock wallClock;

    EndOfDayJob(JobRepository repository, Clock wallClock) {
        this.repository = repository;
        this.wallClock = wallClock;
    }

    /** Throws what made a step fail; returns when all steps are completed. */
    void run(LocalDate date, List<EndOfDayStep> steps) {
        if (steps.isEmpty()) {
            // A job without steps never completes.
            return;
        }
        JobParameters parameters = parameters(date);
        JobInstance instance = repository.getJobInstance(NAME, parameters);
        JobExecution last = instance == null ? null : repository.getLastJobExecution(instance);
        if (last != null && last.getStatus() == BatchStatus.COMPLETED) {
            return;
        }
        if (last != null && last.isRunning()) {
            bury(last);
        }
        JobInstance known = instance == null ? repository.createJobInstance(NAME, parameters) : instance;
        ExecutionContext context = last == null ? new ExecutionContext() : last.getExecutionContext();
        JobExecution execution = repository.createJobExecution(known, parameters, context);
        try {
            job(date, steps).execute(execution);
        } catch (JobInterruptedException stopped) {
            throw new IllegalStateException("the end of day was stopped", stopped);
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw failure(execution);
        }
    }

    /** How the date's last execution stands; empty before the first. */
    Optional<JobExecution> execution(LocalDate date) {
        JobInstance instance = repository.getJobInstance(NAME, parameters(date));
        return instance == null ? Optional.empty() : Optional.ofNullable(repository.getLastJobExecution(instance));
    }

    private Job job(LocalDate date, List<EndOfDayStep> steps) {
        SimpleJob job = new SimpleJob(NAME);
        job.setJobRepository(repository);
        steps.forEach(step -> job.addStep(new Step(step, date, repository)));
        return job;
    }

    /** Its process is gone: nobody else will end it. */
    private void bury(JobExecution execution) {
        LocalDateTime now = LocalDateTime.ofInstant(wallClock.instant(), BankClock.SHANGHAI);
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus().isRunning()) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED.addExitDescription("its process died"));
                step.setEndTime(now);
                repository.update(step);
            }
        }
        execution.setStatus(BatchStatus.FAILED);
        execution.setExitStatus(ExitStatus.FAILED.addExitDescription("its process died"));
        execution.setEndTime(now);
        repository.update(execution);
    }

    private static RuntimeException failure(JobExecution execution) {
        Throwable cause =
                execution.getAllFailureExceptions().stream().findFirst().orElse(null);
        return cause instanceof RuntimeException known
                ? known
                : new IllegalStateException("the end of day did not complete", cause);
    }

    private static JobParameters parameters(LocalDate date) {
        return new JobParametersBuilder().addLocalDate("date", date).toJobParameters();
    }

    /** One of our steps; without a transaction around it, because it opens its own. */
    private static final class Step extends AbstractStep {

        private final EndOfDayStep step;
        private final LocalDate date;

        Step(EndOfDayStep step, LocalDate date, JobRepository repository) {
            super(repository);
            setName(step.name());
            this.step = step;
            this.date = date;
        }

        @Override
        protected void doExecute(@Nullable StepExecution execution) {
            step.run(date);
        }
    }
}
