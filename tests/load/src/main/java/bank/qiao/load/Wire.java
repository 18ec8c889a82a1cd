package bank.qiao.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;

/** One kept-alive HTTP/1.1 connection, as cheap as it can be: the load generator shares the machine with what it measures. */
final class Wire implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;
    private boolean closes;
    private final byte[] line = new byte[8_192];
    private final String head;

    Wire(int port, String token) throws IOException {
        this.port = port;
        socket = connect();
        in = new BufferedInputStream(socket.getInputStream(), 8_192);
        head = " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n";
    }

    private Socket connect() throws IOException {
        Socket connected = new Socket("127.0.0.1", port);
        connected.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return connected;
    }

    /** After so many requests the server closes the connection, and says so. */
    private void reconnectIfClosed() throws IOException {
        if (closes) {
            socket.close();
            socket = connect();
            in = new BufferedInputStream(socket.getInputStream(), 8_192);
            closes = false;
        }
    }

    /** @return the status */
    int post(String path, byte[] body) throws IOException {
        reconnectIfClosed();
        byte[] start = ("POST " + path + head + "Content-Type: application/json\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        socket.getOutputStream().write(all);
        return answer();
    }

    int get(String path) throws IOException {
        reconnectIfClosed();
        socket.getOutputStream().write(("GET " + path + head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return answer();
    }

    private int answer() throws IOException {
        int length = readLine();
        int status = Integer.parseInt(new String(line, 9, 3, StandardCharsets.ISO_8859_1));
        long content = -1;
        boolean chunked = false;
        while ((length = readLine()) > 0) {
            String header = new String(line, 0, length, StandardCharsets.ISO_8859_1);
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                content = Long.parseLong(header.substring(15).strip());
            } else if (header.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                chunked = true;
            } else if (header.equalsIgnoreCase("connection: close")) {
                closes = true;
            }
        }
        if (chunked) {
            skipChunks();
        } else if (content > 0) {
            in.skipNBytes(content);
        }
        return status;
    }

    private void skipChunks() throws IOException {
        int size;
        do {
            size = Integer.parseInt(new String(line, 0, readLine(), StandardCharsets.ISO_8859_1), 16);
            in.skipNBytes(size);
            readLine();
        } while (size > 0);
    }

    private int readLine() throws IOException {
        int length = 0;
        int next = in.read();
        while (next != '\n') {
            if (next < 0) {
                throw new IOException("the connection was closed");
            }
            if (next != '\r') {
                line[length++] = (byte) next;
            }
            next = in.read();
        }
        return length;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
