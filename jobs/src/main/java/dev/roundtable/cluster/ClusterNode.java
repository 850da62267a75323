package dev.roundtable.cluster;

import java.io.IOException;
import java.util.Arrays;
import org.apache.spark.deploy.master.Master;
import org.apache.spark.deploy.worker.Worker;

/**
 * A master or a worker in a process of its own. It ends with its standard input, and so with the
 * process that started it however that one ends; a worker takes its executors along.
 */
public final class ClusterNode {
  private ClusterNode() {}

  public static void main(String[] args) {
    Thread watch = new Thread(ClusterNode::endWithInput, "parent-watch");
    watch.setDaemon(true);
    watch.start();
    String[] further = Arrays.copyOfRange(args, 1, args.length);
    switch (args[0]) {
      case "master" -> Master.main(further);
      case "worker" -> Worker.main(further);
      default -> throw new IllegalArgumentException("Not a part of a cluster: " + args[0]);
    }
  }

  private static void endWithInput() {
    try {
      while (System.in.read() != -1) {
        // Nothing is said there; only its end matters.
      }
    } catch (IOException e) {
      // The parent is gone too.
    }
    System.exit(0);
  }
}
