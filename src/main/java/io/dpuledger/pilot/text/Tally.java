package io.dpuledger.pilot.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often each of some texts occurred; after the first 60, new texts are counted together. */
public final class Tally {
  private static final int MOST_TEXTS = 60;
  private static final PublicText OTHERS = PublicText.ours("(others)");

  private final Map<PublicText, Long> counts = new TreeMap<>();

  public void add(PublicText text) {
    boolean hasRoom = counts.size() < MOST_TEXTS || counts.containsKey(text);
    counts.merge(hasRoom ? text : OTHERS, 1L, Long::sum);
  }

  public void add(String ours) {
    add(PublicText.ours(ours));
  }

  public void addAll(Tally other) {
    other.counts.forEach((text, count) -> counts.merge(text, count, Long::sum));
  }

  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  public long count(String ours) {
    return counts.getOrDefault(PublicText.ours(ours), 0L);
  }

  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    counts.forEach((text, count) -> json.put(text.toString(), count));
    return json;
  }

  /** In words, most frequent first: {@code 12 x READY, 3 x TIMEOUT}. */
  @Override
  public String toString() {
    return counts.isEmpty()
        ? "none"
        : counts.entrySet().stream()
            .sorted(Map.Entry.<PublicText, Long>comparingByValue(Comparator.reverseOrder()))
            .limit(8)
            .map(entry -> entry.getValue() + " x " + entry.getKey())
            .collect(Collectors.joining(", "));
  }
}
