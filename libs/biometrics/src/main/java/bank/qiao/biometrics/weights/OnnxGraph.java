package bank.qiao.biometrics.weights;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a network in the ONNX format (protocol buffers), for weights that come in another one. Only what convolutional
 * networks need.
 */
public final class OnnxGraph {

    private static final int IR_VERSION = 5;
    /** The last one in which padding is an attribute. */
    private static final int OPERATORS = 10;

    private static final int FLOAT = 1;
    private static final int ATTRIBUTE_INT = 2;
    private static final int ATTRIBUTE_INTS = 7;
    private static final int VARINT = 0;
    private static final int BYTES = 2;

    private final ByteArrayOutputStream graph = new ByteArrayOutputStream();
    private int names;

    /** An attribute of an operator: a number, or several. */
    public record Attribute(String name, boolean several, long... values) {

        public static Attribute of(String name, long value) {
            return new Attribute(name, false, value);
        }

        public static Attribute list(String name, long... values) {
            return new Attribute(name, true, values);
        }
    }

    /** Adds an operator; answers the name of its output. */
    public String operator(String type, List<String> inputs, Attribute... attributes) {
        String output = "t" + names++;
        operator(type, inputs, output, attributes);
        return output;
    }

    /** The same with an output of that name. */
    public void operator(String type, List<String> inputs, String output, Attribute... attributes) {
        ByteArrayOutputStream node = new ByteArrayOutputStream();
        inputs.forEach(input -> text(node, 1, input));
        text(node, 2, output);
        text(node, 4, type);
        for (Attribute attribute : attributes) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            text(written, 1, attribute.name());
            for (long value : attribute.values()) {
                number(written, attribute.several() ? 8 : 3, value);
            }
            number(written, 20, attribute.several() ? ATTRIBUTE_INTS : ATTRIBUTE_INT);
            bytes(node, 5, written.toByteArray());
        }
        bytes(graph, 1, node.toByteArray());
    }

    /** Adds weights; answers their name. */
    public String weights(float[] values, long... shape) {
        String name = "w" + names++;
        ByteArrayOutputStream tensor = new ByteArrayOutputStream();
        for (long dimension : shape) {
            number(tensor, 1, dimension);
        }
        number(tensor, 2, FLOAT);
        text(tensor, 8, name);
        ByteBuffer raw = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        bytes(tensor, 9, raw.array());
        bytes(graph, 5, tensor.toByteArray());
        return name;
    }

    /** The whole file. */
    public byte[] file(String input, long[] inputShape, String output, long[] outputShape) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(graph.toByteArray());
        text(whole, 2, "network");
        bytes(whole, 11, tensorInfo(input, inputShape));
        bytes(whole, 12, tensorInfo(output, outputShape));
        ByteArrayOutputStream operators = new ByteArrayOutputStream();
        text(operators, 1, "");
        number(operators, 2, OPERATORS);
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        number(model, 1, IR_VERSION);
        bytes(model, 7, whole.toByteArray());
        bytes(model, 8, operators.toByteArray());
        return model.toByteArray();
    }

    private static byte[] tensorInfo(String name, long[] shape) {
        ByteArrayOutputStream dimensions = new ByteArrayOutputStream();
        for (long dimension : shape) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            number(written, 1, dimension);
            bytes(dimensions, 1, written.toByteArray());
        }
        ByteArrayOutputStream tensor = new ByteArrayOutputStream();
        number(tensor, 1, FLOAT);
        bytes(tensor, 2, dimensions.toByteArray());
        ByteArrayOutputStream type = new ByteArrayOutputStream();
        bytes(type, 1, tensor.toByteArray());
        ByteArrayOutputStream info = new ByteArrayOutputStream();
        text(info, 1, name);
        bytes(info, 2, type.toByteArray());
        return info.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, int field, String text) {
        bytes(out, field, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(ByteArrayOutputStream out, int field, byte[] bytes) {
        varint(out, (long) field << 3 | BYTES);
        varint(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static void number(ByteArrayOutputStream out, int field, long value) {
        varint(out, (long) field << 3 | VARINT);
        varint(out, value);
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long left = value;
        while ((left & ~0x7fL) != 0) {
            out.write((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }
}
