/** A real PostgreSQL and a real Kafka broker started from Maven jars: nothing to install, for tests and the local bank. */
@NullMarked
package bank.qiao.embedded;

import org.jspecify.annotations.NullMarked;
