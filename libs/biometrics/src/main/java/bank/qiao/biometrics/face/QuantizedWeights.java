package bank.qiao.biometrics.face;

import bank.qiao.biometrics.weights.WeightsException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weights as TensorFlow.js keeps them: a list of names and shapes, and a file of bytes that stand for floats. */
final class QuantizedWeights {

    private static final Pattern ENTRY =
            Pattern.compile("\\{\"name\":\"([^\"]+)\",\"shape\":\\[([0-9,]*)],\"dtype\":\"float32\""
                    + "(?:,\"quantization\":\\{\"dtype\":\"uint8\",\"scale\":([-+.eE0-9]+),\"min\":([-+.eE0-9]+)})?}");

    private final Map<String, Tensor> tensors = new HashMap<>();

    /** @param shape as TensorFlow orders it */
    @SuppressWarnings("ArrayRecordComponent")
    record Tensor(int[] shape, float[] values) {}

    /** @throws WeightsException when list and bytes don't belong together */
    QuantizedWeights(byte[] list, byte[] bytes) {
        Matcher entry = ENTRY.matcher(new String(list, StandardCharsets.UTF_8).replaceAll("\\s", ""));
        ByteBuffer rest = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (entry.find()) {
            int[] shape = Arrays.stream(entry.group(2).split(",", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            float[] values = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
            boolean quantized = entry.group(3) != null;
            if (rest.remaining() < values.length * (quantized ? 1 : Float.BYTES)) {
                throw new WeightsException("weights end too early: " + entry.group(1));
            }
            for (int i = 0; i < values.length; i++) {
                values[i] = quantized
                        ? (rest.get() & 0xff) * Float.parseFloat(entry.group(3)) + Float.parseFloat(entry.group(4))
                        : rest.getFloat();
            }
            tensors.put(entry.group(1), new Tensor(shape, values));
        }
        if (rest.hasRemaining()) {
            throw new WeightsException("more weights than are listed");
        }
    }

    Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new WeightsException("no such weights: " + name);
        }
        return tensor;
    }
}
