package dev.roundtable.ingest.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The name under which a system keeps an employer's board, which is part of each job's address: the
 * only thing in some payloads that says whose job it is.
 */
final class BoardToken {
  private BoardToken() {}

  /** The first step of the path of an address at a host; null if it is another host. */
  static String after(String host, JsonNode address) {
    try {
      URI uri = new URI(address.asText(""));
      String at = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
      String[] steps = uri.getPath() == null ? new String[0] : uri.getPath().split("/");
      boolean there = at.equals(host) || at.endsWith("." + host) || sameSystem(at, host);
      return there && steps.length > 1 ? steps[1].replace('-', ' ') : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Systems have a host for each region: jobs.eu.lever.co beside jobs.lever.co. */
  private static boolean sameSystem(String at, String host) {
    int dot = host.indexOf('.');
    return at.startsWith(host.substring(0, dot + 1)) && at.endsWith(host.substring(dot));
  }
}
