package io.dpuledger.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SumOutputTest {
  @Property
  void whatIsWrittenIsRead(
      @ForAll long[] numbers,
      @ForAll int integer,
      @ForAll double real,
      @ForAll BigDecimal decimal,
      @ForAll boolean flag)
      throws IOException, ClassNotFoundException {
    SumInput in =
        sent(
            out -> {
              out.numbers(numbers);
              out.integer(integer);
              out.real(real);
              out.decimal(decimal);
              out.flag(flag);
            });

    assertThat(in.numbers()).isEqualTo(numbers);
    assertThat(in.integer()).isEqualTo(integer);
    assertThat(in.real()).isEqualTo(real);
    assertThat(in.decimal()).isEqualTo(decimal);
    assertThat(in.flag()).isEqualTo(flag);
  }

  @Test
  void theEndsOfTheRangeFit() throws IOException, ClassNotFoundException {
    long[] ends = {0, -1, 1, 63, 64, -64, -65, Long.MAX_VALUE, Long.MIN_VALUE};
    assertThat(sent(out -> out.numbers(ends)).numbers()).isEqualTo(ends);
  }

  @Test
  void whatIsSharedIsOneObject() throws IOException, ClassNotFoundException {
    String text = "größer als 1 € 𝄞";
    SumInput in =
        sent(
            out -> {
              out.sharedText(text);
              out.sharedText(null);
              out.shared(List.of(text, "b"), list -> list.forEach(out::sharedText));
              out.shared(List.of(text, "b"), list -> list.forEach(out::sharedText));
              out.sharedText("b");
              out.text(text);
            });

    String first = in.sharedText();
    assertThat(first).isEqualTo(text);
    assertThat(in.sharedText()).isNull();
    List<String> list = in.shared(() -> List.of(in.sharedText(), in.sharedText()));
    assertThat(list).containsExactly(text, "b");
    assertThat(list.get(0)).isSameAs(first);
    assertThat(in.<List<String>>shared(List::of)).isSameAs(list);
    assertThat(in.sharedText()).isSameAs(list.get(1));
    assertThat(in.text()).isEqualTo(text);
  }

  @Test
  void objectsComeInTheirOrder() throws IOException, ClassNotFoundException {
    LocalDate day = LocalDate.of(2026, 11, 30);
    SumInput in =
        sent(
            out -> {
              out.object(day);
              out.integer(7);
              out.object(day.plusDays(1));
            });

    assertThat(in.object(LocalDate.class)).isEqualTo(day);
    assertThat(in.integer()).isEqualTo(7);
    assertThat(in.object(LocalDate.class)).isEqualTo(day.plusDays(1));
  }

  @Test
  void smallNumbersNeedOneByte() throws IOException {
    assertThat(bytes(out -> out.numbers(new long[1000])).length - bytes(out -> {}).length)
        .isLessThan(1010);
  }

  private static byte[] bytes(Consumer<SumOutput> some) throws IOException {
    SumOutput out = new SumOutput();
    some.accept(out);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
      out.end(stream);
    }
    return bytes.toByteArray();
  }

  private static SumInput sent(Consumer<SumOutput> some)
      throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes(some)))) {
      return SumInput.of(in);
    }
  }
}
