package io.dpuledger.report.delivery.note;

import io.dpuledger.model.target.Target;
import java.util.Optional;
import java.util.regex.Pattern;

/** The command that stops a session, for any shell of Unix. */
final class StopCommand {
  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E]{1,255}");
  private static final Pattern PLAIN = Pattern.compile("[\\w.:/@%+=,-]+");

  private StopCommand() {}

  /** Empty if the id cannot be typed: another one could look the same. */
  static Optional<String> of(Target target, String id) {
    // An id that begins like an option must not become one.
    String separator = id.startsWith("-") ? "=" : " ";
    return PRINTABLE.matcher(id).matches()
        ? Optional.of(
            "aws glue stop-session --id"
                + separator
                + quoted(id)
                + " --region "
                + quoted(target.region()))
        : Optional.empty();
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
