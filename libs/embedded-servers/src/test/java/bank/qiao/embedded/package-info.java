/** Tests of the embedded servers, among them the kill of the JVM that runs them. */
@NullMarked
package bank.qiao.embedded;

import org.jspecify.annotations.NullMarked;
