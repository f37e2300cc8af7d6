package io.dpuledger.pilot.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which fields objects have, by group: present by type, or absent. Values are not kept. */
public final class FieldCensus {
  private static final int MOST_FIELDS = 120;
  private static final int DEPTH = 2;

  private final Vocabulary names;
  private final Set<String> opened;
  private final Map<PublicText, Group> groups = new TreeMap<>();

  /**
   * @param names the field names that are shown; others are counted together
   * @param opened objects whose own fields are counted, too; keys of others may be a customer's
   */
  public FieldCensus(Vocabulary names, Set<String> opened) {
    this.names = names;
    this.opened = Set.copyOf(opened);
  }

  public void add(PublicText group, JsonNode object) {
    Group counted = groups.computeIfAbsent(group, key -> new Group());
    counted.objects++;
    count(counted, "", object, DEPTH);
  }

  private void count(Group group, String prefix, JsonNode object, int depth) {
    object
        .fields()
        .forEachRemaining(
            field -> {
              String name = field.getKey();
              boolean known = names.has(name);
              String path = prefix + (known ? name : "(other names)");
              if (group.types.size() >= MOST_FIELDS && !group.types.containsKey(path)) {
                return;
              }
              group
                  .types
                  .computeIfAbsent(path, key -> new Tally())
                  .add(JsonType.of(field.getValue()));
              if (known && depth > 1 && opened.contains(name)) {
                count(group, path + ".", field.getValue(), depth - 1);
              }
            });
  }

  /** How many objects of a group have a field that is neither null nor absent. */
  public long present(String group, String field) {
    Group counted = groups.get(PublicText.ours(group));
    if (counted == null || !counted.types.containsKey(field)) {
      return 0;
    }
    Tally types = counted.types.get(field);
    return types.total() - types.count("null");
  }

  public long objects(String group) {
    Group counted = groups.get(PublicText.ours(group));
    return counted == null ? 0 : counted.objects;
  }

  /** The types of a field over all groups. */
  public Tally types(String field) {
    Tally all = new Tally();
    groups
        .values()
        .forEach(
            group -> {
              Tally types = group.types.get(field);
              if (types != null) {
                all.addAll(types);
              }
            });
    return all;
  }

  /** Every field of any group. */
  public Set<String> fields() {
    return groups.values().stream()
        .flatMap(group -> group.types.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    groups.forEach((name, group) -> json.set(name.toString(), group.json()));
    return json;
  }

  private static final class Group {
    private long objects;
    private final Map<String, Tally> types = new TreeMap<>();

    private ObjectNode json() {
      ObjectNode json = JsonNodeFactory.instance.objectNode().put("objects", objects);
      types.forEach(
          (path, tally) -> {
            ObjectNode field = tally.json();
            if (!path.contains(".") && tally.total() < objects) {
              field.put("absent", objects - tally.total());
            }
            json.set(path, field);
          });
      return json;
    }
  }
}
