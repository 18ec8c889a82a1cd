package bank.qiao.web.security;

import java.util.Set;

/** The member of staff whose token came with the request; a controller takes it as a parameter. */
public record StaffCaller(String username, Set<String> roles) {}
