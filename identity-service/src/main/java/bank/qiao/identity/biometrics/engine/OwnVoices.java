package bank.qiao.identity.biometrics.engine;

import bank.qiao.identity.biometrics.BiometricSettings;
import bank.qiao.identity.biometrics.DigitChallenge;
import bank.qiao.identity.biometrics.HeardVoice;
import bank.qiao.identity.biometrics.SpeakerComparison;
import org.springframework.stereotype.Component;

/** Voices by what this project trains itself. */
@Component
class OwnVoices implements DigitChallenge, SpeakerComparison {

    private static final String VERSION = "voice-1";

    private final Engine engine;
    private final BiometricSettings settings;

    OwnVoices(Engine engine, BiometricSettings settings) {
        this.engine = engine;
        this.settings = settings;
    }

    @Override
    public String modelVersion() {
        engine.speakers();
        return VERSION;
    }

    @Override
    public boolean says(HeardVoice voice, String digits) {
        int[] expected = digits.chars().map(digit -> digit - '0').toArray();
        return engine.digits().score(voice.recording(), voice.activity(), expected) >= settings.digitsFrom();
    }

    @Override
    public float[] print(HeardVoice voice) {
        return engine.speakers().voiceprint(voice.recording(), voice.activity());
    }

    @Override
    public boolean likelySame(float[] reference, float[] probe) {
        return engine.speakers().score(reference, probe) >= settings.speakerFrom();
    }
}
