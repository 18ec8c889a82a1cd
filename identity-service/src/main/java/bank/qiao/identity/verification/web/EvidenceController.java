package bank.qiao.identity.verification.web;

import bank.qiao.identity.verification.EvidenceDesk;
import bank.qiao.identity.verification.EvidenceDesk.Item;
import bank.qiao.web.security.StaffCaller;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff look at before they decide about a face or a voice; each look is on record. */
@RestController
@RequestMapping("/admin/v1/reviews/{id}/evidence")
class EvidenceController {

    private static final String MAY_LOOK = "hasAnyRole('OPS_MAKER', 'OPS_CHECKER')";

    private final EvidenceDesk desk;

    EvidenceController(EvidenceDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @PreAuthorize(MAY_LOOK)
    EvidenceList list(@PathVariable UUID id) {
        return new EvidenceList(desk.list(id));
    }

    @GetMapping("/{evidenceId}")
    @PreAuthorize(MAY_LOOK)
    ResponseEntity<byte[]> view(@PathVariable UUID id, @PathVariable UUID evidenceId, StaffCaller staff) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .body(desk.view(id, evidenceId, staff.username()));
    }

    record EvidenceList(List<Item> items) {}
}
