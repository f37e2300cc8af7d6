package io.dpuledger.model.person;

import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.AttributionRules.Field;
import io.dpuledger.model.AttributionRules.Rule;
import io.dpuledger.model.Persons;
import io.dpuledger.model.Persons.Kept;
import io.dpuledger.model.Pseudonyms;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.Sha256;
import io.dpuledger.model.UnifiedStudio;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the rules of attribution find names of persons, and what replaces them. What was replaced
 * once can be replaced again: names by pseudonyms, and both by nothing, with the same result as if
 * it had been the first time.
 */
public final class PersonNames implements Serializable {
  private static final long serialVersionUID = 1;

  private static final int DIGITS = 12;
  private static final String SOMEONE = "someone";

  /** As AWS names the caller that it refuses. */
  private static final Pattern CALLER =
      Pattern.compile("((?:assumed-role/[^/\\s]+|user)/)([^\\s,;]+)");

  /** What is left of a name. */
  private static final Pattern NOBODY =
      Pattern.compile("(?<![A-Za-z0-9])" + SOMEONE + "(?:-[0-9a-f]{12})?(?![A-Za-z0-9])");

  /** What may be an id in a sentence. */
  private static final Pattern WORD = Pattern.compile("[^\\s,;()\"'\\[\\]{}]+");

  private final Persons persons;
  private final Set<String> tags;
  private final List<Pattern> ids;
  private final List<Pattern> roles;
  private final List<Pattern> profiles;

  public PersonNames(AttributionRules rules) {
    this(rules, rules.persons());
  }

  private PersonNames(AttributionRules rules, Persons persons) {
    this.persons = persons;
    this.tags =
        Stream.concat(
                Stream.of(UnifiedStudio.OWNER_TAG),
                rules.owner().stream().filter(rule -> rule.field() == Field.TAG).map(Rule::pattern))
            .collect(Collectors.toUnmodifiableSet());
    this.ids = patterns(rules, Field.SESSION_ID);
    this.roles = patterns(rules, Field.ROLE_NAME);
    this.profiles = patterns(rules, Field.PROFILE_NAME);
  }

  /** The same rules, with nothing kept of anybody. */
  public static PersonNames ofNobody(AttributionRules rules) {
    return new PersonNames(rules, new Persons(Kept.NONE, null));
  }

  /** The same rules, with names as they are. */
  public static PersonNames ofAll(AttributionRules rules) {
    return new PersonNames(rules, Persons.NAMED);
  }

  private static List<Pattern> patterns(AttributionRules rules, Field field) {
    return rules.owner().stream()
        .filter(rule -> rule.field() == field)
        .map(rule -> Pattern.compile(rule.pattern()))
        .toList();
  }

  /** The same session without a name. A description is free text: nobody knows who is in it. */
  public SessionObservation hidden(SessionObservation seen) {
    return seen.withoutPersons(
        id(seen.sessionId(), seen.createdOn()),
        message(seen.errorMessage()),
        role(seen.roleArn()),
        arguments(seen.defaultArguments()),
        profile(seen.profileName()));
  }

  /** What is kept of an owner; null for nothing. */
  public @Nullable String owner(@Nullable String name) {
    return persons.of(name);
  }

  /**
   * The id of a session. Without persons it has a part made from the rest of it and its creation
   * time, so that two sessions stay two, and nobody can find a name by trying some.
   */
  public @Nullable String id(@Nullable String id, @Nullable Instant createdOn) {
    return id == null
        ? null
        : hidden(
            id,
            ids,
            (start, end) ->
                SOMEONE
                    + "-"
                    + Sha256.hex(
                            (createdOn == null ? null : createdOn.truncatedTo(ChronoUnit.MICROS))
                                + "\n"
                                + id.substring(0, start)
                                + "\n"
                                + id.substring(end))
                        .substring(0, DIGITS));
  }

  /** The name of a role, or its ARN, whose last part is the name. */
  public @Nullable String role(@Nullable String arn) {
    if (arn == null) {
      return null;
    }
    int start = arn.lastIndexOf('/') + 1;
    return arn.substring(0, start) + hidden(arn.substring(start), roles);
  }

  /** The name of a usage profile. */
  public @Nullable String profile(@Nullable String name) {
    return name == null ? null : hidden(name, profiles);
  }

  /** The same tags without a name. */
  public Map<String, String> tags(Map<String, String> read) {
    Map<String, String> kept = new LinkedHashMap<>(read);
    tags.forEach(key -> kept.computeIfPresent(key, (same, name) -> persons.of(name)));
    return kept;
  }

  /** The arguments of a session without its user. */
  public Map<String, String> arguments(Map<String, String> read) {
    Map<String, String> kept = new LinkedHashMap<>(read);
    kept.computeIfPresent(
        UnifiedStudio.JOB_NAME,
        (same, name) ->
            UnifiedStudio.with(name, user -> instead(user, UnifiedStudio.UNKNOWN_USER)));
    return kept;
  }

  /** A message of AWS without the name of a caller. */
  public @Nullable String message(@Nullable String text) {
    return text == null
        ? null
        : CALLER
            .matcher(text)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(found.group(1) + instead(found.group(2), SOMEONE)));
  }

  /** A sentence of ours, which may quote a message of AWS and name sessions. */
  public String text(String text) {
    return WORD.matcher(String.valueOf(message(text)))
        .replaceAll(word -> Matcher.quoteReplacement(hidden(word.group(), ids)));
  }

  private String hidden(String text, List<Pattern> patterns) {
    return hidden(text, patterns, (start, end) -> SOMEONE);
  }

  /** Where a name was replaced before, no pattern needs to find it. */
  private String hidden(String text, List<Pattern> patterns, Replacement otherwise) {
    Optional<String> pseudonym = Pseudonyms.in(text);
    if (pseudonym.isPresent()) {
      int start = text.indexOf(pseudonym.orElseThrow());
      return with(text, start, start + pseudonym.orElseThrow().length(), otherwise);
    }
    if (hasNobody(text)) {
      return text;
    }
    for (Pattern pattern : patterns) {
      Matcher found = pattern.matcher(text);
      if (found.find() && found.start(1) >= 0) {
        return with(text, found.start(1), found.end(1), otherwise);
      }
    }
    return text;
  }

  private String with(String text, int start, int end, Replacement otherwise) {
    return text.substring(0, start)
        + instead(text.substring(start, end), otherwise.of(start, end))
        + text.substring(end);
  }

  private String instead(String name, String otherwise) {
    if (isNobody(name)) {
      return name;
    }
    String kept = persons.of(name);
    return kept == null ? otherwise : kept;
  }

  /** Whether no name is there any more. */
  public static boolean isNobody(String name) {
    return name.equals(UnifiedStudio.UNKNOWN_USER) || NOBODY.matcher(name).matches();
  }

  /** Whether a text has a part from which a name was taken. */
  public static boolean hasNobody(String text) {
    return NOBODY.matcher(text).find();
  }

  /** Makes what replaces a part of a text. */
  private interface Replacement {
    String of(int start, int end);
  }
}
