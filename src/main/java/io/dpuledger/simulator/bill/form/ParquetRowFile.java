package io.dpuledger.simulator.bill.form;

import io.dpuledger.simulator.bill.charge.Charge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;

/** A Parquet file with snappy, in row groups small enough for several open files. */
final class ParquetRowFile implements RowFile {
  private static final long ROW_GROUP_BYTES = 8L << 20;

  private final ParquetWriter<Charge> writer;

  ParquetRowFile(Path file, List<BillColumn> columns) throws IOException {
    this.writer =
        new Builder(new LocalParquet(file), columns)
            .withConf(new Configuration(false))
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .build();
  }

  @Override
  public void write(Charge charge) throws IOException {
    writer.write(charge);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<Charge, Builder> {
    private final List<BillColumn> columns;

    Builder(OutputFile file, List<BillColumn> columns) {
      super(file);
      this.columns = columns;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Charge> getWriteSupport(Configuration hadoop) {
      return new ChargeSupport(columns);
    }
  }

  private static final class ChargeSupport extends WriteSupport<Charge> {
    private final List<BillColumn> columns;
    private RecordConsumer consumer;

    @SuppressWarnings("NullAway.Init") // Parquet calls prepareForWrite before the first row.
    ChargeSupport(List<BillColumn> columns) {
      this.columns = columns;
    }

    @Override
    public WriteContext init(Configuration hadoop) {
      return new WriteContext(
          new MessageType("bill", columns.stream().map(ParquetField::type).toList()), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      this.consumer = recordConsumer;
    }

    @Override
    public void write(Charge charge) {
      consumer.startMessage();
      for (int i = 0; i < columns.size(); i++) {
        Object value = columns.get(i).value().apply(charge);
        if (value != null) {
          consumer.startField(columns.get(i).name(), i);
          ParquetField.write(consumer, value);
          consumer.endField(columns.get(i).name(), i);
        }
      }
      consumer.endMessage();
    }
  }
}
