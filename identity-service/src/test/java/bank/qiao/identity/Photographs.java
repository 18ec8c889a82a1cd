package bank.qiao.identity;

import bank.qiao.biometrics.weights.Weights;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures of people, from a package that the build fetches. */
final class Photographs {

    private Photographs() {}

    static byte[] twoPeople() {
        return new Weights(Weights.usualFolder()).read("samples", "sample1.jpg");
    }

    static byte[] oneOfTwoPeople() {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(twoPeople()));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(image.getSubimage(0, 0, image.getWidth() / 2, image.getHeight()), "jpg", file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
