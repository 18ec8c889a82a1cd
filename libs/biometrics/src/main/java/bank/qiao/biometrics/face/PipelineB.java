package bank.qiao.biometrics.face;

import ai.onnxruntime.OrtException;
import bank.qiao.biometrics.face.QuantizedWeights.Tensor;
import bank.qiao.biometrics.picture.Picture;
import bank.qiao.biometrics.weights.OnnxGraph;
import bank.qiao.biometrics.weights.OnnxGraph.Attribute;
import bank.qiao.biometrics.weights.OnnxModel;
import java.util.List;

/**
 * 128 dimensions from dlib's residual network (public domain), whose weights come in TensorFlow.js's form; the network
 * is put together here. Finding and judging the face is the other pipeline's.
 */
final class PipelineB implements FaceEmbedding {

    /** Where dlib's mean face has eyes, nose and mouth, a quarter of its size around it. */
    private static final AlignedFace.Places PLACES =
            new AlignedFace.Places(150, new float[] {47.4152f, 100.6101f, 74.0127f, 52.2264f, 95.7989f}, new float[] {
                46.1947f, 46.1947f, 76.5625f, 103.2513f, 103.2513f
            });

    private static final float[] MEANS = {122.782f, 117.001f, 104.298f};
    private static final float SPAN = 256f;
    private static final int DIMENSIONS = 128;

    private final OnnxModel model;

    PipelineB(QuantizedWeights weights) {
        this.model = new OnnxModel(new Network(weights).file());
    }

    @Override
    public float[] embed(Picture picture, Landmarks points, AlignedFace other) throws OrtException {
        int side = PLACES.side();
        int plane = side * side;
        float[] planes = AlignedFace.of(picture, points, PLACES).planes();
        float[] input = new float[3 * plane];
        for (int channel = 0; channel < 3; channel++) {
            for (int i = channel * plane; i < (channel + 1) * plane; i++) {
                input[i] = (planes[i] - MEANS[channel]) / SPAN;
            }
        }
        return Vectors.unit(model.run(input, new long[] {1, 3, side, side}, "output")[0]);
    }

    /** The layers, one after the other. */
    private static final class Network {

        private static final Attribute TWO = Attribute.list("strides", 2, 2);
        private static final Attribute WHOLE = Attribute.list("pads", 1, 1, 1, 1);

        private final OnnxGraph graph = new OnnxGraph();
        private final QuantizedWeights weights;
        private int size = PLACES.side();
        private int channels;

        Network(QuantizedWeights weights) {
            this.weights = weights;
        }

        byte[] file() {
            String out = relu(convolution("input", "conv32_down", TWO));
            size = (size - 7) / 2 + 1;
            out = graph.operator("MaxPool", List.of(out), Attribute.list("kernel_shape", 3, 3), TWO);
            size = (size - 3) / 2 + 1;
            for (String block : List.of(
                    "32_1",
                    "32_2",
                    "32_3",
                    "64_down",
                    "64_1",
                    "64_2",
                    "64_3",
                    "128_down",
                    "128_1",
                    "128_2",
                    "256_down",
                    "256_1",
                    "256_2",
                    "256_down_out")) {
                out = block.contains("down") ? smaller(out, "conv" + block) : residual(out, "conv" + block);
            }
            String mean = graph.operator("GlobalAveragePool", List.of(out));
            String flat = graph.operator("Flatten", List.of(mean), Attribute.of("axis", 1));
            Tensor last = weights.tensor("fc");
            String matrix = graph.weights(last.values(), last.shape()[0], last.shape()[1]);
            graph.operator("MatMul", List.of(flat, matrix), "output");
            int side = PLACES.side();
            return graph.file("input", new long[] {1, 3, side, side}, "output", new long[] {1, DIMENSIONS});
        }

        private String residual(String input, String name) {
            String first = relu(convolution(input, name + "/conv1", WHOLE));
            String second = convolution(first, name + "/conv2", WHOLE);
            return relu(graph.operator("Add", List.of(second, input)));
        }

        private String smaller(String input, String name) {
            int before = channels;
            int averaged = size / 2;
            String first = relu(convolution(input, name + "/conv1", TWO));
            size = (size - 3) / 2 + 1;
            String second = convolution(first, name + "/conv2", WHOLE);
            String small = graph.operator("AveragePool", List.of(input), Attribute.list("kernel_shape", 2, 2), TWO);
            String kept = padded(small, channels - before, 0);
            String grown = padded(second, 0, averaged - size);
            size = averaged;
            return relu(graph.operator("Add", List.of(kept, grown)));
        }

        /** With zeros behind: more channels, and more rows and columns. */
        private String padded(String input, int moreChannels, int moreSize) {
            if (moreChannels == 0 && moreSize == 0) {
                return input;
            }
            return graph.operator(
                    "Pad", List.of(input), Attribute.list("pads", 0, 0, 0, 0, 0, moreChannels, moreSize, moreSize));
        }

        /** The scale that follows each convolution is multiplied into it. */
        private String convolution(String input, String name, Attribute stepOrEdge) {
            Tensor filters = weights.tensor(name + "/conv/filters");
            float[] bias = weights.tensor(name + "/conv/bias").values();
            float[] scale = weights.tensor(name + "/scale/weights").values();
            float[] shift = weights.tensor(name + "/scale/biases").values();
            int height = filters.shape()[0];
            int width = filters.shape()[1];
            int in = filters.shape()[2];
            int out = filters.shape()[3];
            float[] turned = new float[filters.values().length];
            float[] biases = new float[out];
            for (int o = 0; o < out; o++) {
                biases[o] = bias[o] * scale[o] + shift[o];
                for (int i = 0; i < in; i++) {
                    for (int at = 0; at < height * width; at++) {
                        turned[(o * in + i) * height * width + at] =
                                filters.values()[(at * in + i) * out + o] * scale[o];
                    }
                }
            }
            channels = out;
            return graph.operator(
                    "Conv",
                    List.of(input, graph.weights(turned, out, in, height, width), graph.weights(biases, out)),
                    Attribute.list("kernel_shape", height, width),
                    stepOrEdge);
        }

        private String relu(String input) {
            return graph.operator("Relu", List.of(input));
        }
    }
}
