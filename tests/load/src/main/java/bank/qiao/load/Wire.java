package bank.qiao.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection, one call at a time, that never waits: its thread has others to serve. As cheap as
 * it can be, for the load generator shares the machine with what it measures.
 */
final class Wire implements AutoCloseable {

    private static final int BUFFER = 32_768;
    private static final int END_OF_HEAD = "\r\n\r\n".length();

    private final int port;
    private final Selector selector;
    private final Object owner;
    private final String head;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER);
    private ByteBuffer out = ByteBuffer.allocate(0);
    private SocketChannel channel;
    private SelectionKey key;
    private int status;
    private long bodyLeft;
    private boolean inBody;
    private boolean closes;

    /** @param owner whom the selector names when something has happened here */
    Wire(int port, String token, Selector selector, Object owner) throws IOException {
        this.port = port;
        this.selector = selector;
        this.owner = owner;
        head = " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n";
        connect();
    }

    private void connect() throws IOException {
        channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, owner);
    }

    void post(String path, byte[] body) throws IOException {
        byte[] start = ("POST " + path + head + "Content-Type: application/json\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        send(ByteBuffer.allocate(start.length + body.length).put(start).put(body));
    }

    void get(String path) throws IOException {
        byte[] start = ("GET " + path + head + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        send(ByteBuffer.allocate(start.length).put(start));
    }

    private void send(ByteBuffer request) throws IOException {
        if (closes) {
            // After so many requests the server closes the connection, and says so.
            channel.close();
            connect();
            closes = false;
        }
        out = request.flip();
        in.clear();
        inBody = false;
        write();
    }

    private void write() throws IOException {
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /**
     * Goes on when something can be written or read.
     *
     * @return the status, once the answer is complete; 0 before
     */
    int proceed() throws IOException {
        if (out.hasRemaining()) {
            write();
        }
        int read = channel.read(in);
        while (read > 0) {
            if (inBody ? skipped(read) : answered()) {
                return status;
            }
            read = channel.read(in);
        }
        if (read < 0) {
            throw new IOException("the connection was closed");
        }
        return 0;
    }

    /** Looks for the end of the head in what has come. */
    private boolean answered() throws IOException {
        for (int i = 0; i + END_OF_HEAD <= in.position(); i++) {
            if (in.get(i + 3) == '\n' && in.get(i + 2) == '\r' && in.get(i + 1) == '\n' && in.get(i) == '\r') {
                readHead(i);
                inBody = true;
                return skipped(in.position() - i - END_OF_HEAD);
            }
        }
        if (!in.hasRemaining()) {
            throw new IOException("a longer head than any");
        }
        return false;
    }

    private void readHead(int length) throws IOException {
        String text = new String(in.array(), 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT) + "\r\n";
        status = Integer.parseInt(text.substring(9, 12));
        closes = text.contains("\r\nconnection: close\r\n");
        int named = text.indexOf("\r\ncontent-length:");
        if (named < 0) {
            throw new IOException("answered " + status + " of unknown length");
        }
        int begin = text.indexOf(':', named) + 1;
        bodyLeft =
                Long.parseLong(text.substring(begin, text.indexOf('\r', begin)).strip());
    }

    private boolean skipped(int bytes) {
        bodyLeft -= bytes;
        in.clear();
        return bodyLeft == 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
