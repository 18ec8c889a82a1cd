package bank.qiao.biometrics.face;

import ai.onnxruntime.OrtException;
import bank.qiao.biometrics.picture.Picture;
import bank.qiao.biometrics.weights.OnnxModel;

/** 512 dimensions from the network of pipeline A. */
final class PipelineA implements FaceEmbedding {

    private static final float MIDDLE = 127f;
    private static final float SPAN = 128f;

    private final OnnxModel model;

    PipelineA(OnnxModel model) {
        this.model = model;
    }

    @Override
    public float[] embed(Picture picture, Landmarks points, AlignedFace face) throws OrtException {
        float[] input = new float[3 * AlignedFace.PLANE];
        for (int i = 0; i < input.length; i++) {
            input[i] = (face.planes()[i] - MIDDLE) / SPAN;
        }
        return Vectors.unit(model.run(input, new long[] {1, 3, AlignedFace.SIDE, AlignedFace.SIDE}, "output")[0]);
    }
}
