package bank.qiao.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the Kafka topic and the CloudEvents type of a contract record; the type ends in its version. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Contract {

    /** The topic that carries the record, for example {@code identity.customer.v1}. */
    String topic();

    /** The CloudEvents {@code type}, for example {@code identity.customer-verified.v1}; unique in the bank. */
    String type();
}
