package bank.qiao.biometrics.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureReaderTests {

    private final PictureReader reader = new PictureReader(25_000_000);

    @Test
    void aWholePictureIsReadAsItIs() throws PictureException {
        for (String format : new String[] {"jpg", "png"}) {
            Picture picture = reader.read(file(quarters(BufferedImage.TYPE_INT_RGB), format));
            assertThat(picture.width()).isEqualTo(120);
            assertThat(picture.height()).isEqualTo(80);
            assertThat(picture.at(10, 10, 0)).isGreaterThan(240);
            assertThat(picture.at(10, 10, 2)).isLessThan(20);
        }
    }

    @Test
    void aJpegCutAnywhereIsCorrupt() {
        byte[] whole = file(quarters(BufferedImage.TYPE_INT_RGB), "jpg");
        for (int length = 3; length < whole.length - 1; length += 7) {
            assertFault(Arrays.copyOf(whole, length), PictureFault.CORRUPT);
        }
    }

    @Test
    void aJpegCutAndEndedByHandIsCorrupt() {
        byte[] cut = Arrays.copyOf(file(noise(), "jpg"), 4_000);
        cut[cut.length - 2] = (byte) 0xff;
        cut[cut.length - 1] = (byte) 0xd9;
        assertFault(cut, PictureFault.CORRUPT);
    }

    @Test
    void aPngCutOrChangedIsCorrupt() {
        byte[] whole = file(quarters(BufferedImage.TYPE_INT_RGB), "png");
        assertFault(Arrays.copyOf(whole, whole.length - 13), PictureFault.CORRUPT);
        whole[whole.length / 2] ^= 1;
        assertFault(whole, PictureFault.CORRUPT);
    }

    @Test
    void otherFilesAreNoPictures() {
        assertFault("GIF89a and more".getBytes(StandardCharsets.US_ASCII), PictureFault.NOT_A_PICTURE);
        assertFault("<svg/>".getBytes(StandardCharsets.US_ASCII), PictureFault.NOT_A_PICTURE);
        assertFault(new byte[0], PictureFault.CORRUPT);
    }

    @Test
    void anImageBombIsRefusedBeforeItIsDecoded() {
        assertFault(emptyPng(50_000, 50_000), PictureFault.TOO_LARGE);
        assertFault(emptyPng(0, 0), PictureFault.CORRUPT);
        assertFault(emptyPng(5_000, 4_000), PictureFault.CORRUPT);
    }

    @Test
    void greyIsReadWithoutAChangeOfBrightness() throws PictureException {
        BufferedImage grey = new BufferedImage(60, 60, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 3_600; i++) {
            grey.getRaster().setSample(i % 60, i / 60, 0, 100);
        }
        Picture picture = reader.read(file(grey, "png"));
        assertThat(picture.at(30, 30, 0)).isEqualTo(100);
        assertThat(picture.at(30, 30, 2)).isEqualTo(100);
    }

    @Test
    void theCamerasOrientationIsFollowed() throws PictureException {
        byte[] upright = file(quarters(BufferedImage.TYPE_INT_RGB), "jpg");
        Picture turned = reader.read(withOrientation(upright, 6));
        assertThat(turned.width()).isEqualTo(80);
        assertThat(turned.height()).isEqualTo(120);
        // The red quarter was at the upper left; a quarter turn to the right brings it to the upper right.
        assertThat(turned.at(70, 10, 0)).isGreaterThan(240);
        assertThat(turned.at(70, 10, 1)).isLessThan(20);
        Picture around = reader.read(withOrientation(upright, 3));
        assertThat(around.at(110, 70, 0)).isGreaterThan(240);
        assertThat(around.at(110, 70, 1)).isLessThan(20);
    }

    @Test
    void largePicturesAreReadAtAFractionOfTheirSize() throws PictureException {
        Picture picture = reader.read(file(new BufferedImage(4_000, 3_000, BufferedImage.TYPE_BYTE_GRAY), "png"));
        assertThat(picture.width()).isEqualTo(2_000);
    }

    private void assertFault(byte[] file, PictureFault fault) {
        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOfSatisfying(
                        PictureException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    private static BufferedImage quarters(int type) {
        BufferedImage image = new BufferedImage(120, 80, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 60, 40);
        pen.setColor(Color.WHITE);
        pen.fillRect(60, 0, 60, 40);
        pen.setColor(Color.GREEN);
        pen.fillRect(0, 40, 120, 40);
        pen.dispose();
        return image;
    }

    private static BufferedImage noise() {
        java.util.Random random = new java.util.Random(1);
        BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40_000; i++) {
            image.setRGB(i % 200, i / 200, random.nextInt());
        }
        return image;
    }

    private static byte[] file(BufferedImage image, String format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer segment = ByteBuffer.allocate(36);
        segment.putShort((short) 0xffe1).putShort((short) 34);
        segment.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        segment.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        segment.putShort((short) orientation).putShort((short) 0).putInt(0);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.writeBytes(segment.array());
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    private static byte[] emptyPng(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 2);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(file, "IHDR", header.array());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(name);
        file.writeBytes(data);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
