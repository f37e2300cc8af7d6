package io.dpuledger.table.parquet;

import java.util.function.Consumer;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.types.DataType;

/** Converts single values from Parquet to the type of their column. */
final class ValueConverter extends PrimitiveConverter {
  private final ValueDecoding decoding;
  private final boolean isBinary;
  private final Consumer<Object> sink;
  private Object[] dictionary = {};

  private ValueConverter(ValueDecoding decoding, boolean isBinary, Consumer<Object> sink) {
    this.decoding = decoding;
    this.isBinary = isBinary;
    this.sink = sink;
  }

  static ValueConverter of(DataType type, Type field, Consumer<Object> sink) {
    ValueDecoding decoding = ValueDecoding.of(type, field.getLogicalTypeAnnotation());
    if (decoding != null && field.isPrimitive()) {
      PrimitiveTypeName stored = field.asPrimitiveType().getPrimitiveTypeName();
      if (decoding.stored().contains(stored)) {
        return new ValueConverter(decoding, stored == PrimitiveTypeName.BINARY, sink);
      }
    }
    throw new IllegalArgumentException("its column " + field + " cannot be read as " + type.sql());
  }

  @Override
  public void addInt(int value) {
    sink.accept(decoding.ofNumber().apply(value));
  }

  @Override
  public void addLong(long value) {
    sink.accept(decoding.ofNumber().apply(value));
  }

  @Override
  public void addBinary(Binary value) {
    sink.accept(decoding.ofBytes().apply(value));
  }

  @Override
  public void addDouble(double value) {
    sink.accept(value);
  }

  @Override
  public void addBoolean(boolean value) {
    sink.accept(value);
  }

  /** Creates each text only once, regardless of how many rows have it. */
  @Override
  public boolean hasDictionarySupport() {
    return isBinary;
  }

  @Override
  public void setDictionary(Dictionary values) {
    dictionary = new Object[values.getMaxId() + 1];
    for (int i = 0; i < dictionary.length; i++) {
      dictionary[i] = decoding.ofBytes().apply(values.decodeToBinary(i));
    }
  }

  @Override
  public void addValueFromDictionary(int id) {
    sink.accept(dictionary[id]);
  }
}
