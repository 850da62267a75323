package dev.roundtable.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundtable.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the commands of Airflow's tasks in this JVM, one at a time: Spark is warm here, and a task
 * costs seconds where a JVM of its own costs half a minute. The task still executes a process,
 * which hands on the arguments, what the command prints, and its exit code. That the real launcher
 * does the same work as a task is what {@link DagsTest} shows.
 */
final class CommandServer {
  /** Begins the last line of an answer. */
  private static final char END = '\u0000';

  private static final String SCRIPT =
      """
      #!%s
      import json, os, socket, sys

      keys = [os.environ.get(name) for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")]
      with socket.create_connection(("127.0.0.1", %d)) as server, server.makefile("rw", encoding="utf-8") as stream:
          print(json.dumps({"arguments": sys.argv[1:], "keys": keys}), file=stream, flush=True)
          for line in stream:
              if line[0] == chr(0):
                  sys.exit(int(line[1:]))
              print(line, end="", flush=True)
      sys.exit("The server of commands went away")
      """;

  private final ServerSocket socket;
  private final Path script;

  private CommandServer(ServerSocket socket, Path script) {
    this.socket = socket;
    this.script = script;
  }

  /** Starts the server, and writes the command that asks it into a folder. */
  static CommandServer start(Path folder) throws IOException {
    ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Path script = folder.resolve("roundtable");
    Files.writeString(script, SCRIPT.formatted(AirflowRun.python(), socket.getLocalPort()));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    CommandServer server = new CommandServer(socket, script);
    Thread thread = new Thread(server::serve, "commands");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  /** The command. */
  Path script() {
    return script;
  }

  private void serve() {
    while (true) {
      try (Socket client = socket.accept()) {
        answer(client);
      } catch (IOException gone) {
        // A client that was killed; others come.
      } catch (RuntimeException | Error e) {
        // Its client ends without an exit code, and the next one is served.
        System.err.println("A command was not served: " + e);
      }
    }
  }

  private static void answer(Socket client) throws IOException {
    BufferedReader request =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    String line = request.readLine();
    if (line == null) {
      return;
    }
    JsonNode asked = Roundtable.json(line);
    List<String> arguments = new ArrayList<>();
    asked.path("arguments").forEach(argument -> arguments.add(argument.textValue()));
    // A client that was killed leaves its command to run to the end, as a process of its own would.
    PrintWriter answer = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
    int exitCode =
        Roundtable.withKeys(
            asked.at("/keys/0").textValue(),
            asked.at("/keys/1").textValue(),
            () -> Main.run(answer, answer, arguments.toArray(String[]::new)));
    answer.println(END + Integer.toString(exitCode));
  }
}
