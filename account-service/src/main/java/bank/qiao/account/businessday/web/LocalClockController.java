package bank.qiao.account.businessday.web;

import bank.qiao.account.businessday.BusinessDay.Standing;
import bank.qiao.account.businessday.DayEnding;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Moves the local bank's clock; not there in any other bank. */
@RestController
@Profile("local")
class LocalClockController {

    private final DayEnding dayEnding;

    LocalClockController(DayEnding dayEnding) {
        this.dayEnding = dayEnding;
    }

    record ClockRequest(@NotNull LocalDate businessDate) {}

    /** 202 when some service is still at it after the wait. */
    @PutMapping(ClockController.PATH)
    @PreAuthorize("hasAnyRole('FINANCE', 'ADMIN')")
    ResponseEntity<ClockResponse> move(@Valid @RequestBody ClockRequest request) {
        Standing standing = dayEnding.moveTo(request.businessDate());
        HttpStatus status = standing.isEveryDayCompleted() ? HttpStatus.OK : HttpStatus.ACCEPTED;
        return ResponseEntity.status(status).body(ClockResponse.of(standing));
    }
}
