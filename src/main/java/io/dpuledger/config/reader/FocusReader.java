package io.dpuledger.config.reader;

import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.ValueKinds;
import io.dpuledger.model.price.FocusTerms;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads what a FOCUS export says of the bill. */
final class FocusReader {
  private FocusReader() {}

  static FocusTerms read(Section section) {
    return new FocusTerms(
        section.optional("billing-account-id", ValueKinds.accountId()),
        section.optional("billing-account-name", ValueKinds.text()),
        accountNames(section.sections("account-names")),
        section.required("invoice-issuer", ValueKinds.text(), ""),
        section.required("merge-safe", ValueKinds.bool(), true));
  }

  private static Map<String, String> accountNames(List<Section> entries) {
    Map<String, String> names = new TreeMap<>();
    for (Section entry : entries) {
      entry.allowOnly(Set.of("account-id", "name"));
      String account = entry.required("account-id", ValueKinds.accountId(), "");
      String name = entry.required("name", ValueKinds.text(), "");
      if (names.putIfAbsent(account, name) != null && !account.isEmpty()) {
        entry.problem("name", "a second name for account " + account);
      }
    }
    return names;
  }
}
