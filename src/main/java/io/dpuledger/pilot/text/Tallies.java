package io.dpuledger.pilot.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** One tally for each of some groups. */
public final class Tallies {
  private final Map<PublicText, Tally> groups = new TreeMap<>();

  public Tally of(PublicText group) {
    return groups.computeIfAbsent(group, key -> new Tally());
  }

  public Tally of(String ours) {
    return of(PublicText.ours(ours));
  }

  public boolean isEmpty() {
    return groups.isEmpty();
  }

  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    groups.forEach((group, tally) -> json.set(group.toString(), tally.json()));
    return json;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    groups.forEach(
        (group, tally) ->
            text.append(text.isEmpty() ? "" : "; ").append(group).append(": ").append(tally));
    return text.isEmpty() ? "none" : text.toString();
  }
}
