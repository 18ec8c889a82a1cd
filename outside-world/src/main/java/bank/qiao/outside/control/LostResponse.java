package bank.qiao.outside.control;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** A response of which nothing ever reaches the wire. */
final class LostResponse extends HttpServletResponseWrapper {

    private final ServletOutputStream nowhere = new Nowhere();
    private final PrintWriter writer = new PrintWriter(nowhere, false, StandardCharsets.UTF_8);

    LostResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return nowhere;
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public void flushBuffer() {
        // A flush would commit the real response.
    }

    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        setStatus(status);
    }

    private static final class Nowhere extends ServletOutputStream {

        private final OutputStream nothing = OutputStream.nullOutputStream();

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("No answer here is written asynchronously");
        }

        @Override
        public void write(int octet) throws IOException {
            nothing.write(octet);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            nothing.write(bytes, offset, length);
        }
    }
}
