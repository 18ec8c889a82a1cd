package bank.qiao.biometrics.face;

import ai.onnxruntime.OrtException;

/** Turns an aligned face into a vector of length 1; the pipelines differ in it. */
interface FaceEmbedding {

    float[] embed(AlignedFace face) throws OrtException;
}
