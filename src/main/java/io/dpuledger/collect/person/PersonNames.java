package io.dpuledger.collect.person;

import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.AttributionRules.Field;
import io.dpuledger.model.AttributionRules.Rule;
import io.dpuledger.model.Persons;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.Sha256;
import io.dpuledger.model.UnifiedStudio;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the rules of attribution find names of persons, and what stands there instead. */
final class PersonNames {
  private static final int DIGITS = 12;
  private static final String SOMEONE = "someone";

  /** As AWS names the caller that it refuses. */
  private static final Pattern CALLER =
      Pattern.compile("((?:assumed-role/[^/\\s]+|user)/)([^\\s,;]+)");

  private final Persons persons;
  private final Set<String> tags;
  private final List<Pattern> ids;
  private final List<Pattern> roles;
  private final List<Pattern> profiles;

  PersonNames(AttributionRules rules) {
    this.persons = rules.persons();
    this.tags =
        Stream.concat(
                Stream.of(UnifiedStudio.OWNER_TAG),
                rules.owner().stream().filter(rule -> rule.field() == Field.TAG).map(Rule::pattern))
            .collect(Collectors.toUnmodifiableSet());
    this.ids = patterns(rules, Field.SESSION_ID);
    this.roles = patterns(rules, Field.ROLE_NAME);
    this.profiles = patterns(rules, Field.PROFILE_NAME);
  }

  private static List<Pattern> patterns(AttributionRules rules, Field field) {
    return rules.owner().stream()
        .filter(rule -> rule.field() == field)
        .map(rule -> Pattern.compile(rule.pattern()))
        .toList();
  }

  /** The same session without a name. A description is free text: nobody knows who is in it. */
  SessionObservation hidden(SessionObservation seen) {
    String id = seen.sessionId();
    String role = seen.roleArn();
    String profile = seen.profileName();
    return seen.withoutPersons(
        id == null ? null : id(id),
        message(seen.errorMessage()),
        role == null ? null : hiddenRole(role),
        arguments(seen.defaultArguments()),
        profile == null ? null : hidden(profile, profiles, SOMEONE));
  }

  /** The id of a session without a name. */
  String id(String id) {
    return hidden(id, ids, uniqueIn(id));
  }

  /** The same tags without a name. */
  Map<String, String> hidden(Map<String, String> read) {
    Map<String, String> kept = new HashMap<>(read);
    tags.forEach(key -> kept.computeIfPresent(key, (same, name) -> persons.of(name)));
    return kept;
  }

  /** A message of AWS without the name of a caller. */
  @Nullable String message(@Nullable String text) {
    return text == null
        ? null
        : CALLER
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(found.group(1) + instead(found.group(2), SOMEONE)));
  }

  private Map<String, String> arguments(Map<String, String> read) {
    Map<String, String> kept = new HashMap<>(read);
    kept.computeIfPresent(
        UnifiedStudio.JOB_NAME, (same, name) -> UnifiedStudio.with(name, this::user));
    return kept;
  }

  private String user(String name) {
    return instead(name, UnifiedStudio.UNKNOWN_USER);
  }

  /** Only the name of the role, as rules see it. */
  private String hiddenRole(String arn) {
    int start = arn.lastIndexOf('/') + 1;
    return arn.substring(0, start) + hidden(arn.substring(start), roles, SOMEONE);
  }

  private String hidden(String text, List<Pattern> patterns, String otherwise) {
    for (Pattern pattern : patterns) {
      Matcher found = pattern.matcher(text);
      if (found.find() && found.start(1) >= 0) {
        return text.substring(0, found.start(1))
            + instead(found.group(1), otherwise)
            + text.substring(found.end(1));
      }
    }
    return text;
  }

  private String instead(String name, String otherwise) {
    String kept = persons.of(name);
    return kept == null ? otherwise : kept;
  }

  /** Ids of two persons must not become the same, and those of one must not be told by it. */
  private static String uniqueIn(String id) {
    return SOMEONE + "-" + Sha256.hex(id).substring(0, DIGITS);
  }
}
