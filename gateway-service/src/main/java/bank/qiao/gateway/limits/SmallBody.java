package bank.qiao.gateway.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request whose first bytes were read to see for whom it is; it is passed on whole. */
final class SmallBody extends HttpServletRequestWrapper {

    private static final int MOST_BYTES = 8 * 1024;
    private static final JsonMapper JSON = new JsonMapper();

    private final byte[] start;

    private SmallBody(HttpServletRequest request, byte[] start) {
        super(request);
        this.start = start;
    }

    static SmallBody of(HttpServletRequest request) throws IOException {
        return new SmallBody(request, request.getInputStream().readNBytes(MOST_BYTES));
    }

    /** The digits of the phone number asked for, however it is written; empty when there is none to be found. */
    String phone() {
        try {
            JsonNode phone = JSON.readTree(start).path("phone");
            return phone.isString() ? phone.asString().replaceAll("[^0-9]", "").replaceFirst("^86", "") : "";
        } catch (JacksonException notJson) {
            return "";
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), super.getInputStream());
        return new ServletInputStream() {
            @Override
            public int read() throws IOException {
                return whole.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return whole.read(into, offset, length);
            }

            @Override
            public boolean isFinished() {
                return false;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("read by blocking only");
            }
        };
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
