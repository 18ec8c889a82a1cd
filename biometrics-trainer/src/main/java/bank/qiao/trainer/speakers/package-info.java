/** Training and measuring of the voiceprint. */
@NullMarked
package bank.qiao.trainer.speakers;

import org.jspecify.annotations.NullMarked;
