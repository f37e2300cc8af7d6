package io.dpuledger.pilot.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.pilot.text.FieldCensus;
import io.dpuledger.pilot.text.PublicText;
import io.dpuledger.pilot.text.Vocabulary;
import java.util.Set;

/** Which keys the manifests of a bill's exports have, and the objects in their lists. */
final class ManifestFindings {
  private static final Vocabulary KEYS =
      Vocabulary.matching("[a-zA-Z][a-z]{1,20}([A-Z][a-z0-9]{1,20}){0,5}");

  private final FieldCensus fields = new FieldCensus(KEYS, Set.of());

  void add(JsonNode manifest) {
    fields.add(PublicText.ours("manifest"), manifest);
    manifest
        .fields()
        .forEachRemaining(
            list -> {
              if (KEYS.has(list.getKey()) && list.getValue().path(0).isObject()) {
                fields.add(PublicText.ours("each of " + list.getKey()), list.getValue().path(0));
              }
            });
  }

  ObjectNode json() {
    return fields.json();
  }
}
