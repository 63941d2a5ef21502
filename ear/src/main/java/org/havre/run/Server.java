package org.havre.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A WildFly of our own, from its start to its end. */
public final class Server {
    private static final int LONGEST_STOP = 60;
    private static final String MEMORY = "-Xms256m -Xmx768m -XX:+UseParallelGC -Djava.net.preferIPv4Stack=true"
            + " -Djava.awt.headless=true";

    private final Process process;

    private Server(Process process) { this.process = process; }

    /**
     * @param variables what Havre is told by its environment
     * @param said      where its console goes
     */
    public static Server start(Path home, Map<String, String> variables, List<String> properties,
            ProcessBuilder.Redirect said) throws IOException {
        var windows = System.getProperty("os.name").startsWith("Windows");
        var words = new ArrayList<String>();
        words.add(home.resolve(windows ? "bin/standalone.bat" : "bin/standalone.sh").toString());
        words.add("-Dhavre.launcher=" + ProcessHandle.current().pid());
        words.addAll(properties);
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said);
        builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "1");
        builder.environment().put("NOPAUSE", "true");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS", MEMORY);
        builder.environment().putAll(variables);
        var server = new Server(builder.start());
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop Havre"));
        return server;
    }

    public boolean isAlive() { return process.isAlive(); }

    /** Whether it ended within this time. */
    boolean endsWithin(long milliseconds) throws InterruptedException {
        return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    int code() { return process.exitValue(); }

    /** Tells it to stop, and comes back when it has. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
