package io.dpuledger.bill.reading;

import io.dpuledger.bill.delivery.BillFile;
import io.dpuledger.bill.delivery.Delivery;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Reads the files of many deliveries in one Spark job. Only sums come back. */
final class BillJob {
  /** Row groups of AWS have 100 MB or less. */
  private static final long PART_BYTES = 128L << 20;

  private final SparkSession spark;
  private final Configuration hadoop;

  BillJob(SparkSession spark, Configuration hadoop) {
    this.spark = spark;
    this.hadoop = hadoop;
  }

  /** The sums of each delivery, in their order. */
  List<PartSums> read(List<Delivery> deliveries) {
    List<FilePart> parts = new ArrayList<>();
    for (int i = 0; i < deliveries.size(); i++) {
      for (BillFile file : deliveries.get(i).files()) {
        addParts(file, i, deliveries.get(i), parts);
      }
    }
    List<PartSums> sums = new ArrayList<>();
    deliveries.forEach(delivery -> sums.add(new PartSums()));
    List<PartSums> read = ofParts(parts);
    for (int i = 0; i < parts.size(); i++) {
      int delivery = parts.get(i).delivery();
      sums.get(delivery).add(read.get(i), deliveries.get(delivery).name());
    }
    return sums;
  }

  private static void addParts(BillFile file, int number, Delivery delivery, List<FilePart> parts) {
    long step = file.fileName().endsWith(".parquet") ? PART_BYTES : Long.MAX_VALUE;
    long from = 0;
    do {
      long to = file.length() - from > step ? from + step : file.length();
      parts.add(new FilePart(file, number, delivery.month(), from, to));
      from = to;
    } while (from < file.length());
  }

  private List<PartSums> ofParts(List<FilePart> parts) {
    spark.sparkContext().setJobDescription("bill");
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> settings =
        context.broadcast(new SerializableConfiguration(hadoop));
    try {
      return context
          .parallelize(new ArrayList<>(parts), parts.size())
          .map(part -> PartReader.read(part, settings.value().value()))
          .collect();
    } finally {
      settings.unpersist();
    }
  }
}
