package bank.qiao.outside;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The real program on a free port with its state in a directory of the test; closing it leaves the directory. */
final class RunningWorld implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Caller caller;

    private RunningWorld(ConfigurableApplicationContext context) {
        this.context = context;
        caller = new Caller(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    static RunningWorld in(Path directory, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("--server.port=0", "--management.server.port=-1", "--outside.data-dir=" + directory));
        arguments.addAll(List.of(more));
        return new RunningWorld(
                new SpringApplicationBuilder(OutsideWorldApplication.class).run(arguments.toArray(String[]::new)));
    }

    Caller caller() {
        return caller;
    }

    @Override
    public void close() {
        caller.close();
        context.close();
    }
}
