package bank.qiao.identity.realname;

import bank.qiao.identity.customers.IdNumber;
import bank.qiao.identity.customers.RealName;

/** A name and ID number that the registry says belong together, still to be kept; prints masked. */
public record MatchedName(RealName name, IdNumber idNumber, boolean onWatchList) {}
