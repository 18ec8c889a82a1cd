/** Recordings for training: read from WAV and FLAC files or spoken by a synthesizer, resampled and mixed. */
@NullMarked
package bank.qiao.trainer.sound;

import org.jspecify.annotations.NullMarked;
