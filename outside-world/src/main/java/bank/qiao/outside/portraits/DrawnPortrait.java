package bank.qiao.outside.portraits;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A face that nobody has, drawn by code: good enough that networks find it, and with no licence and nobody's privacy to
 * think of. Drawn faces look more like each other than people do, so they show that a flow works and not how well
 * faces are told apart.
 */
public final class DrawnPortrait {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 600;
    private static final double X = 240;
    private static final double Y = 300;
    private static final double NOISE = 4;

    private final Features face;
    private final Graphics2D pen;

    private DrawnPortrait(Features face, Graphics2D pen) {
        this.face = face;
        this.pen = pen;
    }

    /** A JPEG file; the same for the same ID number, on every machine of one Java version. */
    public static byte[] jpeg(String idNumber) {
        long seed = 0;
        for (int i = 0; i < idNumber.length(); i++) {
            seed = 31 * seed + idNumber.charAt(i);
        }
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            new DrawnPortrait(Features.of(seed), pen).draw();
        } finally {
            pen.dispose();
        }
        return encoded(grainy(softened(image), new Random(seed)));
    }

    private void draw() {
        pen.setColor(face.background());
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        body();
        head();
        for (int side = -1; side <= 1; side += 2) {
            eye(X + side * face.eyeApart());
            brow(X + side * face.eyeApart(), side);
        }
        nose();
        mouth();
        if (face.glasses()) {
            glasses();
        }
    }

    private void body() {
        double w = face.halfWidth();
        double h = face.halfHeight();
        pen.setColor(face.clothes());
        pen.fill(new RoundRectangle2D.Double(X - 210, Y + h + 35, 420, 300, 140, 140));
        pen.setPaint(new GradientPaint(
                (float) X, (float) (Y + h - 40), face.dark(), (float) X, (float) (Y + h + 70), face.skin()));
        pen.fill(new RoundRectangle2D.Double(X - w * 0.45, Y + h - 60, w * 0.9, 130, 40, 40));
        pen.setColor(face.hair());
        pen.fill(new Ellipse2D.Double(X - w - 24, Y - h - 34, 2 * w + 48, (face.longHair() ? 2.4 : 1.5) * h));
        pen.setColor(face.dark().brighter());
        pen.fill(new Ellipse2D.Double(X - w - 12, Y - 25, 26, 70));
        pen.fill(new Ellipse2D.Double(X + w - 14, Y - 25, 26, 70));
    }

    private void head() {
        double w = face.halfWidth();
        double h = face.halfHeight();
        double chin = w * face.jaw() * 0.7;
        Path2D outline = new Path2D.Double();
        outline.moveTo(X - w, Y - 20);
        outline.curveTo(X - w, Y - h * 1.15, X + w, Y - h * 1.15, X + w, Y - 20);
        outline.curveTo(X + w, Y + h * 0.55, X + chin, Y + h, X, Y + h);
        outline.curveTo(X - chin, Y + h, X - w, Y + h * 0.55, X - w, Y - 20);
        outline.closePath();
        pen.setPaint(new RadialGradientPaint(
                new Point2D.Double(X - 20, Y - 30), (float) (h * 1.25), new float[] {0f, 0.6f, 1f}, new Color[] {
                    face.light(), face.skin(), face.dark()
                }));
        pen.fill(outline);
        Shape before = pen.getClip();
        pen.clip(outline);
        double line = h * face.hairLine();
        Path2D hair = new Path2D.Double();
        hair.moveTo(X - w - 10, Y - 10);
        hair.curveTo(X - w * 0.8, Y - line, X - w * 0.2, Y - line - 20, X + w * 0.1, Y - line - 5);
        hair.curveTo(X + w * 0.6, Y - line - 15, X + w * 0.9, Y - line + 20, X + w + 10, Y - 10);
        hair.lineTo(X + w + 20, Y - h * 1.3);
        hair.lineTo(X - w - 20, Y - h * 1.3);
        hair.closePath();
        pen.setColor(face.hair());
        pen.fill(hair);
        pen.setClip(before);
    }

    private void eye(double x) {
        double y = Y - face.eyeUp();
        double w = face.eyeWidth();
        double h = face.eyeHeight();
        pen.setPaint(new RadialGradientPaint(
                new Point2D.Double(x, y), (float) (w * 1.9), new float[] {0f, 1f}, new Color[] {
                    faded(face.dark(), 190), faded(face.dark(), 0)
                }));
        pen.fill(new Ellipse2D.Double(x - w * 1.9, y - w * 1.4, w * 3.8, w * 2.8));
        Path2D white = new Path2D.Double();
        white.moveTo(x - w, y);
        white.quadTo(x, y - h * 1.9, x + w, y);
        white.quadTo(x, y + h * 1.4, x - w, y);
        white.closePath();
        pen.setColor(new Color(238, 234, 230));
        pen.fill(white);
        Shape before = pen.getClip();
        pen.clip(white);
        double iris = h * 1.15;
        disc(x, y - 1, iris, face.iris());
        disc(x, y - 1, iris * 0.5, new Color(8, 8, 8));
        disc(x - iris * 0.28, y - iris * 0.42, iris * 0.18, Color.WHITE);
        pen.setClip(before);
        pen.setColor(new Color(30, 18, 14));
        pen.setStroke(round(3.2));
        Path2D lid = new Path2D.Double();
        lid.moveTo(x - w - 2, y);
        lid.quadTo(x, y - h * 2, x + w + 2, y);
        pen.draw(lid);
    }

    private void brow(double x, int side) {
        double y = Y - face.eyeUp() - face.browUp();
        pen.setColor(faded(face.hair(), 225));
        pen.setStroke(round(face.browThickness()));
        Path2D brow = new Path2D.Double();
        brow.moveTo(x - side * face.eyeWidth() * 1.15, y);
        brow.quadTo(x, y - 9, x + side * face.eyeWidth() * 1.35, y + 6);
        pen.draw(brow);
    }

    private void nose() {
        double top = Y - face.eyeUp();
        double bottom = top + face.noseLength();
        double w = face.noseWidth();
        pen.setPaint(new GradientPaint(
                (float) (X - w),
                (float) bottom,
                faded(face.dark(), 150),
                (float) (X + 2),
                (float) bottom,
                faded(face.light(), 150)));
        Path2D nose = new Path2D.Double();
        nose.moveTo(X - 7, top - 4);
        nose.curveTo(X - 9, top + face.noseLength() * 0.5, X - w - 4, bottom - 8, X - w, bottom + 2);
        nose.quadTo(X, bottom + 13, X + w, bottom + 2);
        nose.curveTo(X + w - 2, bottom - 10, X + 6, top + face.noseLength() * 0.5, X + 7, top - 4);
        nose.closePath();
        pen.fill(nose);
        pen.setColor(new Color(60, 30, 25, 200));
        pen.fill(new Ellipse2D.Double(X - w * 0.72, bottom - 1, w * 0.5, 6));
        pen.fill(new Ellipse2D.Double(X + w * 0.22, bottom - 1, w * 0.5, 6));
    }

    private void mouth() {
        double y = Y - face.eyeUp() + face.noseLength() + face.mouthDown();
        double w = face.mouthWidth();
        double corner = y - face.smile();
        pen.setColor(new Color(
                (int) (face.skin().getRed() * 0.82), (int) (face.skin().getGreen() * 0.55), (int)
                        (face.skin().getBlue() * 0.58)));
        Path2D lips = new Path2D.Double();
        lips.moveTo(X - w, corner);
        lips.quadTo(X - w * 0.4, y - face.upperLip() * 1.6, X, y - face.upperLip() * 0.6);
        lips.quadTo(X + w * 0.4, y - face.upperLip() * 1.6, X + w, corner);
        lips.quadTo(X, y + face.lowerLip() * 2 + face.smile(), X - w, corner);
        pen.fill(lips);
        pen.setColor(new Color(70, 25, 25));
        pen.setStroke(round(2.4));
        Path2D between = new Path2D.Double();
        between.moveTo(X - w, corner);
        between.quadTo(X, y + face.smile() + 3, X + w, corner);
        pen.draw(between);
    }

    private void glasses() {
        double y = Y - face.eyeUp();
        double w = face.eyeWidth() * 1.5;
        double h = face.eyeHeight() * 2.2;
        pen.setColor(new Color(30, 30, 35));
        pen.setStroke(round(4));
        for (int side = -1; side <= 1; side += 2) {
            pen.draw(new RoundRectangle2D.Double(X + side * face.eyeApart() - w, y - h, 2 * w, 2 * h, 18, 18));
        }
        pen.draw(new java.awt.geom.Line2D.Double(X - face.eyeApart() + w, y - 4, X + face.eyeApart() - w, y - 4));
    }

    private void disc(double x, double y, double radius, Color color) {
        pen.setColor(color);
        pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    private static BasicStroke round(double thickness) {
        return new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static Color faded(Color color, int opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), opacity);
    }

    private static BufferedImage softened(BufferedImage image) {
        float[] even = new float[25];
        Arrays.fill(even, 1 / 25f);
        return new ConvolveOp(new Kernel(5, 5, even), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
    }

    /** A camera's picture is never smooth. */
    private static BufferedImage grainy(BufferedImage image, Random random) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int rgb = image.getRGB(x, y);
                int grain = (int) (random.nextGaussian() * NOISE);
                int red = Math.clamp((rgb >> 16 & 0xff) + grain, 0, 255);
                int green = Math.clamp((rgb >> 8 & 0xff) + grain, 0, 255);
                int blue = Math.clamp((rgb & 0xff) + grain, 0, 255);
                image.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
        return image;
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
