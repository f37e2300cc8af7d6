package io.dpuledger.app.deliver;

import io.dpuledger.app.run.Run;
import io.dpuledger.report.delivery.Attachment;
import io.dpuledger.report.delivery.DeliveryRecords;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** The part of a report's folder for deliveries: what to attach to a mail, and which were sent. */
final class LakeDeliveries implements DeliveryRecords {
  /** The best format to attach comes first. */
  private static final Map<String, String> FORMS = new LinkedHashMap<>();

  static {
    FORMS.put("report.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    FORMS.put("report.md", "text/markdown; charset=utf-8");
  }

  private final Run run;
  private final String asOf;

  LakeDeliveries(Run run, LocalDate asOf) {
    this.run = run;
    this.asOf = asOf.toString();
  }

  @Override
  public boolean has(String name) {
    return run.files().find(run.layout().delivery(asOf, name)).isPresent();
  }

  @Override
  public void put(String name, String json) {
    run.files().writeText(run.layout().delivery(asOf, name), json);
  }

  /** The report as an attachment; null if there is none. */
  @Nullable Attachment attachment() {
    for (Map.Entry<String, String> form : FORMS.entrySet()) {
      Optional<byte[]> content =
          run.files().findBytes(new Path(run.layout().report(asOf), form.getKey()));
      if (content.isPresent()) {
        return new Attachment(asOf + "-" + form.getKey(), form.getValue(), content.orElseThrow());
      }
    }
    return null;
  }
}
