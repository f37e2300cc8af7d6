package io.dpuledger.pilot.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.pilot.text.Pseudonyms;
import io.dpuledger.pilot.text.PublicText;
import io.dpuledger.pilot.text.Tallies;
import io.dpuledger.pilot.text.Tally;
import io.dpuledger.pilot.text.TextShape;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether tags can be read, which keys they have, and which form owners have. */
public final class TagFindings {
  private static final Pattern USER_ID = Pattern.compile("A[A-Z0-9]{15,}:.+");
  private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern UUID =
      Pattern.compile("([0-9a-f]{10}-)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Pseudonyms names;
  private final Tallies outcomes = new Tallies();
  private final Tally keys = new Tally();
  private final Tally tagsPerSession = new Tally();
  private final Tallies forms = new Tallies();

  public TagFindings(Pseudonyms names) {
    this.names = names;
  }

  /** One answer or refusal for a session. */
  public void add(JsonNode session, @Nullable JsonNode answer, @Nullable String refusal) {
    Tally outcome = outcomes.of(GlueWords.STATUSES.word(session.path("Status").textValue()));
    if (answer == null) {
      outcome.add(GlueWords.ERROR_CODES.word(refusal));
      return;
    }
    outcome.add("readable");
    JsonNode tags = answer.path("Tags");
    tagsPerSession.add(Integer.toString(tags.size()));
    tags.fields()
        .forEachRemaining(
            tag -> {
              PublicText key = GlueWords.TAG_KEYS.wordOrHash(tag.getKey(), names);
              keys.add(key);
              if (GlueWords.TAG_KEYS.has(tag.getKey())) {
                forms.of(key).add(form(tag.getValue().asText("")));
              }
            });
  }

  private static PublicText form(String value) {
    if (USER_ID.matcher(value).matches()) {
      return PublicText.ours("user id and session name (aws:userid)");
    }
    if (MAIL.matcher(value).matches()) {
      return PublicText.ours("mail address");
    }
    return UUID.matcher(value).matches() ? PublicText.ours("UUID") : TextShape.of(value);
  }

  public Tallies outcomes() {
    return outcomes;
  }

  public Tally keys() {
    return keys;
  }

  public Tallies forms() {
    return forms;
  }

  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("outcomesBySessionStatus", outcomes.json());
    json.set("tagsPerSession", tagsPerSession.json());
    json.set("keys", keys.json());
    json.set("formsOfValues", forms.json());
    return json;
  }
}
