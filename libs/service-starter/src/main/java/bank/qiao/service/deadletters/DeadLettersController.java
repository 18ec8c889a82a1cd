package bank.qiao.service.deadletters;

import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.security.StaffCaller;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters for operations staff; the gateway adds the service's name to the path. */
@RestController
@RequestMapping("/admin/v1/dead-letters")
@PreAuthorize("hasAnyRole('ADMIN', 'OPS_MAKER', 'OPS_CHECKER')")
class DeadLettersController {

    private final DeadLetters deadLetters;

    DeadLettersController(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @GetMapping
    Page<DeadLetter> list(PageRequest page) {
        return deadLetters.list(page);
    }

    @PostMapping("/{id}/replay")
    ResponseEntity<DeadLetter> replay(@PathVariable UUID id, StaffCaller staff) {
        return ResponseEntity.ok(deadLetters.replay(id, staff.username()));
    }
}
