package io.dpuledger.app.deliver;

import io.dpuledger.app.run.ExitCode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many notes to owners were sent, and how many not, and never to whom.
 *
 * @param quiet withheld in quiet hours
 * @param withoutAddress for whom there is no owner, or no address that is allowed
 * @param error why the first failed; null if none did
 * @param printed the notes of a dry run
 */
public record NotesSent(
    int sent,
    int quiet,
    int withoutAddress,
    int optedOut,
    int failed,
    @Nullable String error,
    List<String> printed) {
  /** No note was due. */
  public static final NotesSent NONE = new NotesSent(0, 0, 0, 0, 0, null, List.of());

  public NotesSent {
    printed = List.copyOf(printed);
  }

  public int exitCode() {
    return failed == 0 ? ExitCode.DONE : ExitCode.PARTIAL;
  }

  /** Prints notes of a dry run, and a line if any note was due. */
  public void print(PrintWriter out) {
    printed.forEach(out::println);
    String counts = counts();
    if (!counts.isEmpty()) {
      out.println("Notes to owners: " + counts);
    }
  }

  /** Empty if no note was due. */
  public String counts() {
    List<String> counts = new ArrayList<>();
    add(counts, sent, "sent");
    add(counts, printed.size(), "printed (dry run)");
    add(counts, quiet, "withheld (quiet hours)");
    add(counts, withoutAddress, "without an address");
    add(counts, optedOut, "opted out");
    add(counts, failed, "failed (" + error + ")");
    return String.join(", ", counts);
  }

  private static void add(List<String> counts, int notes, String what) {
    if (notes > 0) {
      counts.add(notes + " " + what);
    }
  }
}
