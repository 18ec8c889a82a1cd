package bank.qiao.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server process. A durable one syncs every commit to disk and keeps its data directory; a throw-away one
 * syncs nothing and is deleted when it is closed. It listens on the loopback interface only and trusts every local user.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String USER = "postgres";
    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final String COMPLETE = "initialised";

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
    private final @Nullable PostmasterFile postmaster;

    private EmbeddedPostgres(
            io.zonky.test.db.postgres.embedded.EmbeddedPostgres server, @Nullable PostmasterFile postmaster) {
        this.server = server;
        this.postmaster = postmaster;
    }

    /**
     * Starts a server whose commits survive a crash, on a directory that a former server may have left. A server that
     * still runs there, because the JVM that had started it was killed, is stopped first.
     *
     * @param dataDirectory made when missing; left in place by {@link #close()}
     * @param port 1 to 65535
     * @throws ServerStartException when the server doesn't start, for example because the port is taken
     */
    public static EmbeddedPostgres startDurable(Path dataDirectory, int port) {
        return startDurable(dataDirectory, port, Map.of());
    }

    /**
     * Likewise.
     *
     * @param parameters of the server, in place of those that it has for a small machine; not those of durability
     */
    public static EmbeddedPostgres startDurable(Path dataDirectory, int port, Map<String, String> parameters) {
        Path directory = dataDirectory.toAbsolutePath().normalize();
        var postmaster = new PostmasterFile(directory);
        postmaster.stopOrphan();
        if (!FreePort.isFree(port)) {
            // Without this question the start would wait for its whole patience.
            throw new ServerStartException("PostgreSQL can't start: another process listens on port " + port + ".");
        }
        try {
            removeHalfMade(directory);
            Files.createDirectories(directory.getParent());
            var builder =
                    settings(true).setPort(port).setDataDirectory(directory).setCleanDataDirectory(false);
            parameters.forEach(builder::setServerConfig);
            var server = builder.start();
            Files.writeString(marker(directory), "This data directory was made to the end.\n");
            return new EmbeddedPostgres(server, postmaster);
        } catch (IOException | RuntimeException e) {
            throw new ServerStartException(
                    "PostgreSQL didn't start on port " + port + " with the data in " + directory
                            + ". Is the port free and the directory writable?",
                    e);
        }
    }

    /**
     * Stops a durable server that runs on the directory although the JVM that had started it was killed.
     *
     * @return whether there was one
     * @throws ServerStartException when it can't be stopped
     */
    public static boolean stopOrphan(Path dataDirectory) {
        return new PostmasterFile(dataDirectory.toAbsolutePath().normalize()).stopOrphan();
    }

    /** Starts an empty server on a free port, fast and without any durability. */
    public static EmbeddedPostgres startThrowAway() {
        try {
            return new EmbeddedPostgres(settings(false).start(), null);
        } catch (IOException | RuntimeException e) {
            throw new ServerStartException("A throw-away PostgreSQL didn't start.", e);
        }
    }

    /** Makes a database unless it is there. */
    public void createDatabase(String name) {
        try (var connection = connect();
                var exists = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            exists.setString(1, name);
            if (!exists.executeQuery().next()) {
                try (var create = connection.createStatement()) {
                    create.execute("create database " + create.enquoteIdentifier(name, true));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " could not be made", e);
        }
    }

    /** The value of a server setting, such as {@code fsync}. */
    public String setting(String name) {
        try (var connection = connect();
                var show = connection.prepareStatement("select current_setting(?)")) {
            show.setString(1, name);
            var row = show.executeQuery();
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL doesn't tell its setting " + name, e);
        }
    }

    /** The address of a database of this server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    /** The only user; may do everything. */
    public String username() {
        return USER;
    }

    /** Not checked by the server, but most clients want one. */
    public String password() {
        return USER;
    }

    public int port() {
        return server.getPort();
    }

    /** The server's own process; empty once it has ended, and for a throw-away server. */
    public Optional<ProcessHandle> process() {
        return postmaster == null ? Optional.empty() : postmaster.runningServer();
    }

    /** Stops the server after rolling back what is under way. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL on port " + server.getPort() + " could not be stopped", e);
        }
    }

    private Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    private static io.zonky.test.db.postgres.embedded.EmbeddedPostgres.Builder settings(boolean durable) {
        String safety = durable ? "on" : "off";
        return io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setPGStartupWait(START_WAIT)
                // The owner decides when; a hook would race with the shutdown of what still uses the database.
                .setRegisterShutdownHook(!durable)
                .setServerConfig("fsync", safety)
                .setServerConfig("synchronous_commit", safety)
                .setServerConfig("full_page_writes", safety)
                .setServerConfig("max_connections", "300")
                .setServerConfig("shared_buffers", "128MB");
    }

    /** A JVM killed during the first start leaves a directory that no server accepts, and in which nothing was stored. */
    private static void removeHalfMade(Path directory) throws IOException {
        if (Files.isDirectory(directory) && !Files.exists(marker(directory))) {
            DirectoryTree.delete(directory);
        }
    }

    private static Path marker(Path directory) {
        return directory.resolveSibling(directory.getFileName() + "." + COMPLETE);
    }
}
