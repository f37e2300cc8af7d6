package io.dpuledger.simulator;

import io.dpuledger.model.target.Target;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a listing continues: opaque to callers, valid for one target only. Pages count from 1. */
record PageToken(int page, int position) {
  static final PageToken START = new PageToken(1, 0);

  private static final Pattern PLAIN = Pattern.compile("(\\S+) (\\d{1,9}) (\\d{1,9})");

  static PageToken parse(String text, Target target) {
    Matcher plain = PLAIN.matcher(decoded(text));
    if (!plain.matches() || !plain.group(1).equals(target.toString())) {
      throw invalid();
    }
    return new PageToken(Integer.parseInt(plain.group(2)), Integer.parseInt(plain.group(3)));
  }

  PageToken following(int newPosition) {
    return new PageToken(page + 1, newPosition);
  }

  String text(Target target) {
    String plain = target + " " + page + " " + position;
    return Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String text) {
    try {
      return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  private static AwsError invalid() {
    return AwsError.invalidInput("The NextToken is invalid");
  }
}
