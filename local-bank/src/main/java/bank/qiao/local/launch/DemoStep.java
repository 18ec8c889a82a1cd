package bank.qiao.local.launch;

import bank.qiao.local.secrets.Secrets;
import java.util.List;
import java.util.function.Consumer;

/** What is done when all services are up, before the bank says that it is ready. */
public interface DemoStep {

    /** Fails never; what couldn't be done is told. */
    void prepare(List<Secrets.StaffMember> staff, Consumer<String> progress);
}
