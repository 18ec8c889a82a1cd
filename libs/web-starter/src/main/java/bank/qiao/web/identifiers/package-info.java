/** Time-ordered ids (UUIDv7). */
@NullMarked
package bank.qiao.web.identifiers;

import org.jspecify.annotations.NullMarked;
