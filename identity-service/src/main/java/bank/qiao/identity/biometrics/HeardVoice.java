package bank.qiao.identity.biometrics;

import bank.qiao.biometrics.voice.Recording;
import bank.qiao.biometrics.voice.SpeechActivity;

/** A recording of good quality; prints without what is in it. */
public record HeardVoice(Recording recording, SpeechActivity activity) {

    @Override
    public String toString() {
        return "HeardVoice[…]";
    }
}
