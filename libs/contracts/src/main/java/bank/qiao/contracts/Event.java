package bank.qiao.contracts;

/** A record that travels over Kafka; every implementation carries {@link Contract} and changes by addition only. */
public interface Event {

    /** The id of the aggregate it speaks of: the Kafka key, so that its events keep their order. */
    String aggregateId();
}
