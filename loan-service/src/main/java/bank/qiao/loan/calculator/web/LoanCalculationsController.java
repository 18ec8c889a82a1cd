package bank.qiao.loan.calculator.web;

import bank.qiao.loan.calculator.DayCount;
import bank.qiao.loan.calculator.LoanCalculations;
import bank.qiao.loan.calculator.PricedSchedule;
import bank.qiao.loan.calculator.RepaymentMethod;
import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import bank.qiao.service.idempotency.IdempotentByNature;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The calculator, without login. */
@RestController
class LoanCalculationsController {

    /** {@code dayCount} is ACT_365 when left out, as for our own loans. */
    record LoanCalculationRequest(
            @NotNull Money principal,
            @Nullable Rate annualRate,
            @Nullable Rate dailyRate,
            @NotNull Integer instalments,
            @NotNull RepaymentMethod method,
            @Nullable DayCount dayCount,
            @NotNull LocalDate disbursedOn,
            @Nullable LocalDate firstDueOn) {}

    private final LoanCalculations calculations;

    LoanCalculationsController(LoanCalculations calculations) {
        this.calculations = calculations;
    }

    @PostMapping("/api/v1/loan-calculations")
    @IdempotentByNature("a calculation stores nothing")
    ResponseEntity<PricedSchedule> calculate(@Valid @RequestBody LoanCalculationRequest request) {
        return ResponseEntity.ok(calculations.calculate(new LoanCalculations.Enquiry(
                request.principal(),
                request.annualRate(),
                request.dailyRate(),
                request.instalments(),
                request.method(),
                request.dayCount() == null ? DayCount.ACT_365 : request.dayCount(),
                request.disbursedOn(),
                request.firstDueOn())));
    }
}
