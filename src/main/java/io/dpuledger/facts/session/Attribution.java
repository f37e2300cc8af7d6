package io.dpuledger.facts.session;

import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.AttributionRules.Field;
import io.dpuledger.model.AttributionRules.Rule;
import io.dpuledger.model.SessionOrigin;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose session it was, and which tool opened it. Unknown if no rule matches. */
public record Attribution(
    SessionOrigin origin,
    @Nullable String roleName,
    @Nullable String owner,
    @Nullable String team,
    boolean autoScaling) {
  private static final String AUTO_SCALING = "--enable-auto-scaling";

  /** The rules, prepared for repeated use. */
  static final class Rules implements Serializable {
    private static final long serialVersionUID = 1;

    private final List<Matching> team;
    private final List<Matching> owner;

    Rules(AttributionRules rules) {
      this.team = rules.team().stream().map(Matching::of).toList();
      this.owner = rules.owner().stream().map(Matching::of).toList();
    }

    Attribution of(SeenSession seen) {
      String arguments = seen.latest().defaultArguments().get(AUTO_SCALING);
      String roleName = roleName(seen.latest().roleArn());
      return new Attribution(
          SessionOrigin.of(seen.latest().sessionId(), seen.latest().defaultArguments()),
          roleName,
          firstAnswer(owner, seen, roleName),
          firstAnswer(team, seen, roleName),
          arguments != null && "true".equals(arguments.toLowerCase(Locale.ROOT)));
    }

    private static @Nullable String firstAnswer(
        List<Matching> rules, SeenSession seen, @Nullable String roleName) {
      return rules.stream()
          .flatMap(rule -> Stream.ofNullable(rule.answer(seen, roleName)))
          .findFirst()
          .orElse(null);
    }

    private static @Nullable String roleName(@Nullable String roleArn) {
      return roleArn == null ? null : roleArn.substring(roleArn.lastIndexOf('/') + 1);
    }
  }

  /** A rule; for a tag rule, the pattern is the tag's key. */
  private record Matching(Field field, String key, @Nullable Pattern pattern)
      implements Serializable {
    private static Matching of(Rule rule) {
      return new Matching(
          rule.field(),
          rule.pattern(),
          rule.field() == Field.TAG ? null : Pattern.compile(rule.pattern()));
    }

    private @Nullable String answer(SeenSession seen, @Nullable String roleName) {
      String answer =
          switch (field) {
            case TAG -> seen.tags() == null ? null : seen.tags().get(key);
            case ROLE_NAME -> match(roleName);
            case SESSION_ID -> match(seen.latest().sessionId());
            case PROFILE_NAME -> match(seen.latest().profileName());
          };
      return answer == null || answer.isEmpty() ? null : answer;
    }

    private @Nullable String match(@Nullable String text) {
      if (text == null) {
        return null;
      }
      Matcher matcher = Objects.requireNonNull(pattern).matcher(text);
      return matcher.find() ? matcher.group(1) : null;
    }
  }
}
