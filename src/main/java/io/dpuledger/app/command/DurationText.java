package io.dpuledger.app.command;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a short time on the command line: 50ms, 2s. */
final class DurationText implements ITypeConverter<Duration> {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,9})(ms|s)");

  @Override
  public Duration convert(String text) {
    Matcher time = TEXT.matcher(text);
    if (!time.matches()) {
      throw new TypeConversionException("takes a time such as 50ms or 2s, not " + text);
    }
    long number = Long.parseLong(time.group(1));
    return time.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
  }
}
