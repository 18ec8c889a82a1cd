/** Voices: recordings checked, spoken digits verified, speakers compared. */
@NullMarked
package bank.qiao.biometrics.voice;

import org.jspecify.annotations.NullMarked;
