package io.dpuledger.simulator.bill.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dpuledger.simulator.bill.charge.Charge;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A gzipped CSV file: empty is null, and maps are JSON text. */
final class CsvRowFile implements RowFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");

  /** With milliseconds, even if they are zero. */
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final List<BillColumn> columns;
  private final Writer out;

  CsvRowFile(Path file, List<BillColumn> columns) throws IOException {
    this.columns = columns;
    this.out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8));
    writeLine(columns.stream().map(BillColumn::name).toList());
  }

  @Override
  public void write(Charge charge) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(quoted(text(columns.get(i).value().apply(charge))));
    }
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void writeLine(List<String> cells) throws IOException {
    out.write(String.join(",", cells.stream().map(CsvRowFile::quoted).toList()));
    out.write('\n');
  }

  private static String text(@Nullable Object value) throws IOException {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.setScale(BillValues.DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
    if (value instanceof Instant time) {
      return TIME.format(time);
    }
    return value instanceof Map<?, ?> map
        ? JSON.writeValueAsString(new TreeMap<>(map))
        : value.toString();
  }

  static String quoted(String cell) {
    return NEEDS_QUOTES.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
