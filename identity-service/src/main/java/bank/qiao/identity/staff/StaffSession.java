package bank.qiao.identity.staff;

import bank.qiao.identity.tokens.AccessToken;
import java.util.List;

/** What a member of staff got by logging in. */
public record StaffSession(String username, AccessToken accessToken, List<String> roles) {}
