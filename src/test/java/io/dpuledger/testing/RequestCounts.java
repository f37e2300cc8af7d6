package io.dpuledger.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How many requests a lake in an S3 bucket had, by method and table. A lake is a folder of a
 * bucket: /BUCKET/LAKE/TABLE/... What was staged counts as staging/TABLE.
 */
public final class RequestCounts {
  private static final Pattern PREFIX = Pattern.compile("[?&]prefix=([^&]*)");
  private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");
  private static final List<String> METHODS =
      List.of("LIST", "HEAD", "GET", "PUT", "COPY", "POST", "DELETE");

  private final Map<String, Map<String, Long>> tables = new TreeMap<>();

  /**
   * Counts a request.
   *
   * @param target path and query, as they came
   * @param copies whether it names a source to copy from
   * @param body of a deletion of many keys, else empty
   */
  synchronized void add(String method, String target, boolean copies, String body) {
    String path = target.replaceFirst("\\?.*", "");
    Matcher prefix = PREFIX.matcher(target);
    Matcher key = KEY.matcher(body);
    String bucket = path.replaceFirst("^/([^/]*).*", "/$1/");
    boolean lists = method.equals("GET") && target.matches("[^?]*\\?(.*&)?(list-type|prefix)=.*");
    if (lists) {
      path = bucket + (prefix.find() ? prefix.group(1) : "");
    } else if (key.find()) {
      path = bucket + key.group(1);
    }
    tables
        .computeIfAbsent(table(decoded(path)), name -> new TreeMap<>())
        .merge(lists ? "LIST" : copies ? "COPY" : method, 1L, Long::sum);
  }

  private static String decoded(String path) {
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static String table(String path) {
    String[] parts = path.split("/+", -1); // "", bucket, lake, table, ...
    if (parts.length < 4 || parts[3].isEmpty()) {
      return "(lake)";
    }
    if (!parts[3].equals("staging")) {
      return parts[3];
    }
    return parts.length < 6 || parts[5].isEmpty() ? "staging" : "staging/" + parts[5];
  }

  public synchronized void reset() {
    tables.clear();
  }

  public synchronized long total() {
    return sum(tables.values());
  }

  /**
   * The counts since the last reset as a text: a line for all, one a table, most requests first.
   */
  public synchronized String text() {
    Set<String> methods = new LinkedHashSet<>(METHODS);
    tables.values().forEach(counts -> methods.addAll(counts.keySet()));
    StringBuilder text = new StringBuilder(line("requests", "all", methods));
    text.append(line("all", tables.values(), methods));
    text.append(line("of which analysis_*", analyses(), methods));
    Comparator<String> most = Comparator.comparing(table -> -sum(List.of(tables.get(table))));
    tables.keySet().stream()
        .sorted(most)
        .forEach(table -> text.append(line(table, List.of(tables.get(table)), methods)));
    return text.toString();
  }

  private List<Map<String, Long>> analyses() {
    return tables.entrySet().stream()
        .filter(table -> table.getKey().matches("(staging/)?analysis_.*"))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static long sum(Collection<Map<String, Long>> counts) {
    return counts.stream().flatMap(some -> some.values().stream()).mapToLong(n -> n).sum();
  }

  private static String line(
      String title, Collection<Map<String, Long>> counts, Set<String> methods) {
    List<String> numbers =
        methods.stream()
            .map(
                method ->
                    "" + counts.stream().mapToLong(some -> some.getOrDefault(method, 0L)).sum())
            .toList();
    return line(title, "" + sum(counts), numbers);
  }

  private static String line(String title, String all, Collection<String> numbers) {
    return "%-32s %8s%s%n"
        .formatted(
            title, all, numbers.stream().map(" %7s"::formatted).collect(Collectors.joining()));
  }

  /** Whether a request asks to delete many keys, which its body names. */
  static boolean deletesMany(String method, String target) {
    return method.equals("POST")
        && Arrays.asList(target.replaceFirst("[^?]*\\??", "").split("[&=]")).contains("delete");
  }
}
