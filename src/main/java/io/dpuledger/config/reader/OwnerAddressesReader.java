package io.dpuledger.config.reader;

import io.dpuledger.config.text.Section;
import io.dpuledger.config.text.ValueKinds;
import io.dpuledger.model.note.OwnerAddresses;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the file that says at which address an owner is. */
final class OwnerAddressesReader {
  private static final String ADDRESSES = "addresses";
  private static final String OWNER = "owner";
  private static final String ADDRESS = "address";

  private final Section file;
  private final OwnerAddresses allowed;

  OwnerAddressesReader(Section file, OwnerAddresses allowed) {
    this.file = file;
    this.allowed = allowed;
  }

  Map<String, String> read() {
    file.allowOnly(Set.of(ADDRESSES));
    Map<String, String> addresses = new HashMap<>();
    Map<String, String> places = new HashMap<>();
    for (Section entry : file.sections(ADDRESSES)) {
      entry.allowOnly(Set.of(OWNER, ADDRESS));
      String owner = entry.required(OWNER, ValueKinds.text(), "");
      String address = entry.required(ADDRESS, AddressKinds.ADDRESS, "");
      if (!address.isEmpty() && !allowed.isAllowed(address)) {
        entry.problem(ADDRESS, address + " is in no domain of delivery.owners.domains");
      }
      String earlier = owner.isEmpty() ? null : places.putIfAbsent(owner, entry.place());
      if (earlier != null) {
        file.problemAt(entry.place(), ADDRESSES, owner + " is listed twice, first in " + earlier);
      }
      addresses.put(owner, address);
    }
    return addresses;
  }
}
