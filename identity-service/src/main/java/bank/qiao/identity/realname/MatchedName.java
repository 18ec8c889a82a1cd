package bank.qiao.identity.realname;

import bank.qiao.identity.customers.IdNumber;
import bank.qiao.identity.customers.RealName;
import org.jspecify.annotations.Nullable;

/**
 * A name and ID number that the registry says belong together, still to be kept; prints masked.
 *
 * @param face null where none is asked for
 */
public record MatchedName(
        RealName name,
        IdNumber idNumber,
        boolean onWatchList,
        @Nullable FaceProof face) {}
