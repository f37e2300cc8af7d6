package io.dpuledger.config.reader;

import io.dpuledger.config.text.ValueKind;
import java.util.regex.Pattern;

/** The kinds of values in settings about mail. */
final class AddressKinds {
  private static final String LABELS = "[\\w-]+(\\.[\\w-]+)*";

  static final ValueKind<String> HOST_NAME =
      matching("the name of a server, such as smtp.example.com", "[\\w.:-]{1,253}");
  static final ValueKind<String> DOMAIN = matching("a domain such as example.com", LABELS);
  // Plain ASCII without quoting, so commas, blanks and line breaks are invalid.
  static final ValueKind<String> ADDRESS =
      matching(
          "a mail address such as finops@example.com",
          "[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*@" + LABELS);
  static final ValueKind<String> TEMPLATE =
      matching(
          "an address with {owner} before the @, such as \"{owner}@example.com\"",
          "[\\w.+-]*\\{owner}[\\w.+-]*@" + LABELS);

  private AddressKinds() {}

  private static ValueKind<String> matching(String description, String regex) {
    Pattern pattern = Pattern.compile(regex);
    return ValueKind.ofText(
        description,
        text -> {
          if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException();
          }
          return text;
        });
  }
}
