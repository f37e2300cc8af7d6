package io.dpuledger.facts.session;

import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.AttributionRules.Field;
import io.dpuledger.model.AttributionRules.Rule;
import io.dpuledger.model.Persons;
import io.dpuledger.model.Pseudonyms;
import io.dpuledger.model.SessionObservation;
import io.dpuledger.model.SessionOrigin;
import io.dpuledger.model.UnifiedStudio;
import io.dpuledger.model.person.PersonNames;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose session it was, and which tool opened it. Unknown if no rule matches. */
public record Attribution(
    SessionOrigin origin,
    @Nullable String roleName,
    @Nullable String owner,
    @Nullable String team,
    @Nullable String project,
    boolean autoScaling) {
  private static final String AUTO_SCALING = "--enable-auto-scaling";
  private static final UnifiedStudio NO_STUDIO = new UnifiedStudio(null, null);

  /** The owner of one session by its own observation; null if unknown. A project is no person. */
  public static @Nullable String person(AttributionRules rules, SessionObservation seen) {
    List<Rule> ofPersons =
        rules.owner().stream().filter(rule -> rule.field() != Field.STUDIO_PROJECT).toList();
    return new Rules(new AttributionRules(List.of(), ofPersons))
        .of(SeenSession.of(List.of(seen), List.of(), null))
        .owner();
  }

  /** The rules, prepared for repeated use. */
  static final class Rules implements Serializable {
    private static final long serialVersionUID = 1;

    private final List<Matching> team;
    private final List<Matching> owner;
    private final Persons persons;
    private final Map<String, String> teamOfOwner;

    Rules(AttributionRules rules) {
      this.team = rules.team().stream().map(rule -> Matching.of(rule, false)).toList();
      this.owner = rules.owner().stream().map(rule -> Matching.of(rule, true)).toList();
      this.persons = rules.persons();
      this.teamOfOwner = new HashMap<>();
      rules
          .teamOfOwner()
          .forEach(
              (name, its) -> {
                String kept = persons.of(name);
                if (kept != null) {
                  teamOfOwner.put(kept, its);
                }
              });
    }

    Attribution of(SeenSession seen) {
      String id = seen.latest().sessionId();
      Map<String, String> arguments = seen.latest().defaultArguments();
      Signs signs =
          new Signs(
              seen,
              roleName(seen.latest().roleArn()),
              UnifiedStudio.of(id, arguments, seen.tags()).orElse(NO_STUDIO));
      String ownerName = persons.of(firstAnswer(owner, signs));
      String teamName = firstAnswer(team, signs);
      return new Attribution(
          SessionOrigin.of(id, arguments, seen.tags()),
          signs.roleName(),
          ownerName,
          teamName == null && ownerName != null ? teamOfOwner.get(ownerName) : teamName,
          signs.studio().project(),
          "true".equals(arguments.getOrDefault(AUTO_SCALING, "").toLowerCase(Locale.ROOT)));
    }

    private static @Nullable String firstAnswer(List<Matching> rules, Signs signs) {
      for (Matching rule : rules) {
        String answer = rule.answer(signs);
        if (answer != null) {
          return answer;
        }
      }
      return null;
    }

    private static @Nullable String roleName(@Nullable String roleArn) {
      return roleArn == null ? null : roleArn.substring(roleArn.lastIndexOf('/') + 1);
    }
  }

  /** Where rules look. */
  private record Signs(SeenSession seen, @Nullable String roleName, UnifiedStudio studio) {}

  /** A rule; for a tag rule, the pattern is the tag's key. */
  private record Matching(Field field, String key, @Nullable Pattern pattern, boolean isOwner)
      implements Serializable {
    private static Matching of(Rule rule, boolean isOwner) {
      return new Matching(
          rule.field(),
          rule.pattern(),
          rule.field().isMatched() ? Pattern.compile(rule.pattern()) : null,
          isOwner);
    }

    private @Nullable String answer(Signs signs) {
      SeenSession seen = signs.seen();
      String answer =
          switch (field) {
            case TAG -> seen.tags() == null ? null : seen.tags().get(key);
            case ROLE_NAME -> match(signs.roleName());
            case SESSION_ID -> match(seen.latest().sessionId());
            case PROFILE_NAME -> match(seen.latest().profileName());
            case STUDIO_USER -> signs.studio().user();
            case STUDIO_PROJECT -> signs.studio().project();
          };
      return answer == null || answer.isEmpty() || (isOwner && PersonNames.isNobody(answer))
          ? null
          : answer;
    }

    /** Where a name stood when it was observed, its pseudonym may stand. */
    private @Nullable String match(@Nullable String text) {
      if (text == null) {
        return null;
      }
      Optional<String> pseudonym = isOwner ? Pseudonyms.in(text) : Optional.empty();
      if (pseudonym.isPresent()) {
        return pseudonym.orElseThrow();
      }
      Matcher matcher = Objects.requireNonNull(pattern).matcher(text);
      return matcher.find() ? matcher.group(1) : null;
    }
  }
}
