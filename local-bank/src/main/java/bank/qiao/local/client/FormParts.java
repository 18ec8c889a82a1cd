package bank.qiao.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A multipart form: text fields and files, in the order they were added. */
public final class FormParts {

    private final String boundary = "part-" + UUID.randomUUID();
    private final List<String> names = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public FormParts text(String name, String value) {
        return part(
                name,
                "Content-Disposition: form-data; name=\"" + name + "\"\r\n" + "Content-Type: text/plain; charset=UTF-8",
                value.getBytes(UTF_8));
    }

    public FormParts file(String name, String fileName, String contentType, byte[] content) {
        return part(
                name,
                "Content-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName + "\"\r\n"
                        + "Content-Type: " + contentType,
                content);
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] bytes() {
        var all = new ByteArrayOutputStream();
        all.writeBytes(bytes.toByteArray());
        all.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
        return all.toByteArray();
    }

    private FormParts part(String name, String head, byte[] content) {
        names.add(name);
        bytes.writeBytes(("--" + boundary + "\r\n" + head + "\r\n\r\n").getBytes(UTF_8));
        bytes.writeBytes(content);
        bytes.writeBytes("\r\n".getBytes(UTF_8));
        return this;
    }

    /** The names of the parts, for an account of the call. */
    @Override
    public String toString() {
        return "multipart form with " + String.join(", ", names);
    }
}
