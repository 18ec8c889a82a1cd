package bank.qiao.biometrics.weights;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Map;

/** A network with one input of floats; many threads may run it at once, each on one core. */
public final class OnnxModel implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final String input;

    /** @throws WeightsException when the bytes are no network that this machine can run */
    public OnnxModel(byte[] bytes) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setMemoryPatternOptimization(false);
            options.addConfigEntry("session.set_denormal_as_zero", "1");
            options.setSessionLogLevel(ai.onnxruntime.OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            session = environment.createSession(bytes, options);
            input = session.getInputNames().iterator().next();
        } catch (OrtException e) {
            throw new WeightsException("a network can't be loaded", e);
        }
    }

    /** Runs the network and gives the outputs of those names, each flattened. */
    public float[][] run(float[] values, long[] shape, String... outputs) throws OrtException {
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            float[][] flat = new float[outputs.length][];
            for (int i = 0; i < outputs.length; i++) {
                OnnxTensor output = (OnnxTensor) result.get(outputs[i]).orElseThrow();
                FloatBuffer buffer = output.getFloatBuffer();
                flat[i] = new float[buffer.remaining()];
                buffer.get(flat[i]);
            }
            return flat;
        }
    }

    /** The name of its first output. */
    public String outputName() {
        return session.getOutputNames().iterator().next();
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
