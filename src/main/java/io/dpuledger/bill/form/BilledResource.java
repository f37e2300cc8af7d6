package io.dpuledger.bill.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The session that the resource id of a row names. Whether AWS bills sessions with a resource id is
 * unknown, so it is taken only where it looks like one.
 */
final class BilledResource {
  private static final Pattern ARN =
      Pattern.compile("arn:aws[a-z-]*:glue:[a-z0-9-]+:\\d{12}:session/(.{1,255})");
  private static final Pattern BARE = Pattern.compile("[^:/\\s]{1,255}");

  private BilledResource() {}

  static @Nullable String session(@Nullable String resource) {
    if (resource == null) {
      return null;
    }
    Matcher arn = ARN.matcher(resource);
    if (arn.matches()) {
      return arn.group(1);
    }
    return BARE.matcher(resource).matches() ? resource : null;
  }
}
