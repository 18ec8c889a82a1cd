package bank.qiao.biometrics.face;

import ai.onnxruntime.OrtException;
import bank.qiao.biometrics.picture.Picture;

/** Turns a face into a vector of length 1; the pipelines differ in it. */
interface FaceEmbedding {

    /** @param aligned the face as it was judged; a network that wants other places aligns again */
    float[] embed(Picture picture, Landmarks points, AlignedFace aligned) throws OrtException;
}
