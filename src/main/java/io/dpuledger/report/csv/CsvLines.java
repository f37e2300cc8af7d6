package io.dpuledger.report.csv;

import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table as lines of CSV: a few hundred bytes where the values of a row would be dozens of
 * objects.
 */
public final class CsvLines implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Comparator<Line> ORDER =
      Comparator.comparing((Line line) -> line.key, KeyOrder.OF_SPARK)
          .thenComparing(line -> line.text, Arrays::compareUnsigned);

  private final long most;
  private final List<Line> lines = new ArrayList<>();
  private boolean tooMany;

  /** A line, and the values of the table's key. */
  private static final class Line implements Serializable {
    private static final long serialVersionUID = 1;

    private final List<@Nullable Object> key;
    private final byte[] text;

    Line(List<@Nullable Object> key, byte[] text) {
      this.key = key;
      this.text = text;
    }
  }

  CsvLines(long most) {
    this.most = most;
  }

  /** Whether there were more rows than asked for; then none is kept. */
  public boolean isTooMany() {
    return tooMany;
  }

  void add(List<@Nullable Object> key, byte[] text) {
    if (!tooMany) {
      lines.add(new Line(key, text));
      giveUpIfTooMany();
    }
  }

  CsvLines add(CsvLines other) {
    tooMany |= other.tooMany;
    lines.addAll(other.lines);
    giveUpIfTooMany();
    return this;
  }

  private void giveUpIfTooMany() {
    tooMany |= lines.size() > most;
    if (tooMany) {
      lines.clear();
    }
  }

  /** In the order of the key, so that two nights can be compared. */
  byte[] sorted(byte[] header) {
    List<Line> sorted = new ArrayList<>(lines);
    sorted.sort(ORDER);
    ByteArrayOutputStream csv =
        new ByteArrayOutputStream(
            header.length + sorted.stream().mapToInt(line -> line.text.length).sum());
    csv.writeBytes(header);
    sorted.forEach(line -> csv.writeBytes(line.text));
    return csv.toByteArray();
  }
}
