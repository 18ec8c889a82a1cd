package bank.qiao.account.velocity.messaging;

import bank.qiao.account.velocity.Velocity;
import bank.qiao.account.velocity.VelocityRule;
import bank.qiao.contracts.risk.v1.VelocityRulesSet;
import bank.qiao.money.Money;
import bank.qiao.service.inbox.EventHandler;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes the risk service's word on velocity. */
@Component
class VelocityRulesHandler implements EventHandler<VelocityRulesSet> {

    private final Velocity velocity;

    VelocityRulesHandler(Velocity velocity) {
        this.velocity = velocity;
    }

    @Override
    public Class<VelocityRulesSet> eventType() {
        return VelocityRulesSet.class;
    }

    @Override
    public void handle(VelocityRulesSet event) {
        velocity.heard(
                event.version(),
                event.rules().stream().map(VelocityRulesHandler::rule).toList());
    }

    private static VelocityRule rule(VelocityRulesSet.Rule rule) {
        Money most = Optional.ofNullable(rule.mostFen()).map(Money::ofFen).orElse(null);
        return new VelocityRule(rule.window(), rule.mostPayments(), most);
    }
}
