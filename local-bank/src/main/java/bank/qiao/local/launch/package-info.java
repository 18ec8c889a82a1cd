/** Starts, watches and stops the servers and the services, each a process of its own. */
@NullMarked
package bank.qiao.local.launch;

import org.jspecify.annotations.NullMarked;
