package bank.qiao.risk.sources.outside;

import java.util.List;

/** WeChat and QQ agreed on one form of answer; each draws its own values and has its own scorecard. */
final class SocialProfiles {

    static final AnswerReader READER = new AnswerReader(
            "profile",
            List.of(
                    "accountAgeMonths",
                    "realNameFriends",
                    "activeDays30",
                    "circleStabilityBasisPoints",
                    "friendsOverdueBasisPoints",
                    "nightActivityBasisPoints",
                    "deviceChanges12m",
                    "homeCityMonths"),
            List.of());

    private SocialProfiles() {}
}
