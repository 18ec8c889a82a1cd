package bank.qiao.web.security;

/** Staff roles of domain rule 9; in tokens the claim {@code roles}, in Spring Security {@code ROLE_<name>}. */
public enum StaffRole {
    OPS_MAKER,
    OPS_CHECKER,
    RISK,
    FINANCE,
    SERVICE,
    AUDITOR,
    ADMIN
}
