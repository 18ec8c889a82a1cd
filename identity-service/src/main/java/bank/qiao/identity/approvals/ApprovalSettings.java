package bank.qiao.identity.approvals;

import bank.qiao.web.security.StaffRole;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may decide.
 *
 * @param checkerRole for kinds that demand no other
 * @param checkerRoleByKind for kinds that do, for example a journal that FINANCE must look at
 */
@Validated
@ConfigurationProperties("qiao.approvals")
record ApprovalSettings(
        @NotNull StaffRole checkerRole, @DefaultValue Map<String, StaffRole> checkerRoleByKind) {

    StaffRole roleFor(String kind) {
        return checkerRoleByKind.getOrDefault(kind, checkerRole);
    }
}
