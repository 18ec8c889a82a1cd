/** What the bank is deployed with: Kubernetes manifests and the Compose file. */
@NullMarked
package bank.qiao.deployment;

import org.jspecify.annotations.NullMarked;
