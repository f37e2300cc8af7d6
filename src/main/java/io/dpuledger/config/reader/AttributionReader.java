package io.dpuledger.config.reader;

import io.dpuledger.config.text.InvalidValueException;
import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.ValueKind;
import io.dpuledger.config.text.ValueKinds;
import io.dpuledger.model.AttributionRules;
import io.dpuledger.model.AttributionRules.Field;
import io.dpuledger.model.AttributionRules.Rule;
import io.dpuledger.model.Persons;
import io.dpuledger.model.SharedCost;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the ordered rules that name teams and owners. */
final class AttributionReader {
  private static final Map<String, Field> FIELDS =
      new TreeMap<>(
          Map.of(
              "tag", Field.TAG,
              "role-name", Field.ROLE_NAME,
              "session-id", Field.SESSION_ID,
              "profile-name", Field.PROFILE_NAME,
              "studio-user", Field.STUDIO_USER,
              "studio-project", Field.STUDIO_PROJECT));
  private static final Map<String, SharedCost> SHARED_COST =
      new TreeMap<>(Map.of("apart", SharedCost.APART, "by-share", SharedCost.BY_SHARE));
  private static final ValueKind<String> PATTERN =
      ValueKind.ofText("a regular expression", AttributionReader::requireGroup);

  private AttributionReader() {}

  /**
   * The rules of a section.
   *
   * @param teamOfOwner what the file says that the section names
   */
  static AttributionRules read(Section section, Map<String, String> teamOfOwner, Persons persons) {
    return new AttributionRules(
        rules(section, "team"), rules(section, "owner"), teamOfOwner, persons);
  }

  static SharedCost sharedCost(Section section) {
    return section.required(
        "shared-cost", ValueKinds.oneOf("rule for shared cost", SHARED_COST), SharedCost.APART);
  }

  private static List<Rule> rules(Section section, String name) {
    List<Rule> rules = new ArrayList<>();
    for (Section entry : section.sections(name)) {
      entry.allowOnly(FIELDS.keySet());
      List<String> set = FIELDS.keySet().stream().filter(entry::isSet).toList();
      if (set.size() != 1) {
        section.problemAt(
            entry.place(), name, "needs exactly one of " + String.join(", ", FIELDS.keySet()));
        continue;
      }
      Rule rule = rule(entry, set.get(0));
      if (rule != null) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private static @Nullable Rule rule(Section entry, String name) {
    Field field = FIELDS.getOrDefault(name, Field.TAG);
    if (field == Field.STUDIO_USER || field == Field.STUDIO_PROJECT) {
      if (!entry.required(name, ValueKinds.bool(), true)) {
        entry.problem(name, "is false, which names nobody: set it to true or remove the rule");
      }
      return new Rule(field, "");
    }
    String pattern = entry.optional(name, field.isMatched() ? PATTERN : ValueKinds.text());
    return pattern == null ? null : new Rule(field, pattern);
  }

  private static String requireGroup(String regex) throws InvalidValueException {
    try {
      if (Pattern.compile(regex).matcher("").groupCount() < 1) {
        throw new InvalidValueException(
            "regular expression " + regex + " has no group, put ( ) around the name");
      }
      return regex;
    } catch (PatternSyntaxException e) {
      throw new InvalidValueException(
          "bad regular expression " + regex + ": " + e.getDescription() + " at " + e.getIndex());
    }
  }
}
