package io.dpuledger.table;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows are made of objects of one kind, and read back as such where the program does:
 * each column has its getter where it is described.
 */
public final class Table<T> {
  private final TableSchema schema;
  private final int width;
  private final Columns<T> columns;
  private final Columns.Filler<T> filler;
  private final @Nullable Function<TableRow, T> reader;

  private Table(Builder<T> builder) {
    this.schema = builder.schema.build();
    this.width = schema.columnNames().size();
    this.columns = builder.columns;
    this.filler = columns.in(schema.columnNames());
    this.reader = builder.reader;
  }

  public static <T> Builder<T> named(String name) {
    return new Builder<>(TableSchema.named(name));
  }

  /** What others need to know of it. */
  public TableSchema schema() {
    return schema;
  }

  /** The values of all columns, the partition last. A column without a getter is null. */
  public @Nullable Object[] row(T source) {
    @Nullable Object[] row = new Object[width];
    filler.fill(source, row);
    return row;
  }

  /** The same row, whose values are worked out only as they are asked for. */
  public TableRow view(T source) {
    return column -> columns.value(source, column);
  }

  public List<@Nullable Object[]> rows(List<T> sources) {
    return sources.stream().<@Nullable Object[]>map(this::row).toList();
  }

  /** The way back from a row, where the table has one. */
  public T read(TableRow row) {
    return Objects.requireNonNull(reader, schema.name()).apply(row);
  }

  /** Collects the columns, with their getters. */
  public static final class Builder<T> {
    private final TableSchema.Builder schema;
    private final Columns<T> columns = new Columns<>();
    private @Nullable Function<TableRow, T> reader;

    private Builder(TableSchema.Builder schema) {
      this.schema = schema;
    }

    public Builder<T> grain(String phrase) {
      schema.grain(phrase);
      return this;
    }

    public Builder<T> key(String... columnNames) {
      schema.key(columnNames);
      return this;
    }

    /**
     * A column that has a value in every row, unless {@link #nullMeans} follows. An enum is written
     * as its name, and a date or month as ISO writes it.
     */
    public Builder<T> column(
        String name,
        ColumnKind kind,
        String meaning,
        Function<? super T, ? extends @Nullable Object> getter) {
      boolean isText = kind.type().equals(ColumnTypes.STRING);
      schema.column(isText ? from(name, getter) : columns.from(name, getter::apply), kind, meaning);
      return this;
    }

    /** A column that others fill. */
    public Builder<T> column(String name, ColumnKind kind, String meaning) {
      schema.column(name, kind, meaning);
      return this;
    }

    public Builder<T> text(
        String name, String meaning, Function<? super T, ? extends @Nullable Object> getter) {
      return column(name, ColumnKind.TEXT, meaning, getter);
    }

    public Builder<T> date(
        String name, String meaning, Function<? super T, @Nullable LocalDate> getter) {
      return column(name, ColumnKind.DATE, meaning, getter);
    }

    public Builder<T> instant(
        String name, String meaning, Function<? super T, @Nullable Instant> getter) {
      return column(name, ColumnKind.INSTANT, meaning, getter);
    }

    public Builder<T> money(
        String name, String meaning, Function<? super T, @Nullable BigDecimal> getter) {
      return column(name, ColumnKind.MONEY, meaning, getter);
    }

    public Builder<T> flag(
        String name, String meaning, Function<? super T, @Nullable Boolean> getter) {
      return column(name, ColumnKind.FLAG, meaning, getter);
    }

    public Builder<T> sessions(
        String name, String meaning, Function<? super T, @Nullable Long> getter) {
      return column(name, ColumnKind.SESSIONS, meaning, getter);
    }

    public Builder<T> share(
        String name, String meaning, Function<? super T, @Nullable Double> getter) {
      return column(name, ColumnKind.SHARE, meaning, getter);
    }

    /** A column that means what it means in another table. */
    public Builder<T> columnOf(
        TableSchema other, String name, Function<? super T, ? extends @Nullable Object> getter) {
      schema.columnsOf(other, from(name, getter));
      return this;
    }

    /** Columns with the values of a row of another table. */
    public Builder<T> columnsOf(
        TableSchema other, Function<? super T, TableRow> row, String... names) {
      for (String name : names) {
        columnOf(other, name, source -> row.apply(source).value(name));
      }
      return this;
    }

    /** Columns that are described elsewhere. */
    public Builder<T> part(Consumer<Builder<T>> columnsOfRow) {
      columnsOfRow.accept(this);
      return this;
    }

    /** The columns of a part that every row has, as described next to it. */
    public <P> Builder<T> part(Function<? super T, P> part, Consumer<Builder<P>> columnsOfPart) {
      return part(part, "", columnsOfPart);
    }

    /**
     * The columns of a part, as described next to it.
     *
     * @param nullMeans what it says of a row that it has no such part, where a column does not say
     *     so itself
     */
    public <P> Builder<T> part(
        Function<? super T, ? extends @Nullable P> part,
        String nullMeans,
        Consumer<Builder<P>> columnsOfPart) {
      int first = schema.size();
      Builder<P> described = new Builder<>(schema);
      columnsOfPart.accept(described);
      columns.addOf(part, described.columns);
      schema.nullMeansFrom(first, nullMeans);
      return this;
    }

    /** What it says of a row that the column before has no value, as the end of a sentence. */
    public Builder<T> nullMeans(String phrase) {
      schema.nullMeans(phrase);
      return this;
    }

    /** The partition, where it is known only when rows are written. */
    public Builder<T> partitionedBy(String name, String meaning) {
      schema.partitionedBy(name, meaning);
      return this;
    }

    public Builder<T> partitionedBy(String name, String meaning, Function<T, String> getter) {
      schema.partitionedBy(columns.from(name, getter::apply), meaning);
      return this;
    }

    /** How to read a row back. */
    public Builder<T> readBy(Function<TableRow, T> way) {
      this.reader = way;
      return this;
    }

    public Table<T> build() {
      return new Table<>(this);
    }

    private String from(String name, Function<? super T, ? extends @Nullable Object> getter) {
      return columns.from(name, source -> plain(getter.apply(source)));
    }

    private static @Nullable Object plain(@Nullable Object value) {
      return value instanceof Enum<?> one
          ? one.name()
          : value instanceof LocalDate || value instanceof YearMonth ? value.toString() : value;
    }
  }
}
