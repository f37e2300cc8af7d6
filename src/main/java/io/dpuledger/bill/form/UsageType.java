package io.dpuledger.bill.form;

import io.dpuledger.model.price.CapacityUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the usage type of a row says, such as {@code EU-GlueInteractiveSession-DPU-Hour}: the region
 * by its prefix, and the unit.
 */
final class UsageType {
  private static final String SESSION = "GlueInteractiveSession";
  private static final Pattern PREFIX = Pattern.compile("([A-Z]{2,3}[A-Z]?\\d?)-.+");
  private static final Pattern SHOWN = Pattern.compile("[A-Za-z0-9:._-]{1,80}");
  private static final Map<String, String> REGIONS = regions();

  private UsageType() {}

  private static Map<String, String> regions() {
    String all =
        "USE1 us-east-1 USE2 us-east-2 USW1 us-west-1 USW2 us-west-2 UGW1 us-gov-west-1"
            + " UGE1 us-gov-east-1 CAN1 ca-central-1 CAN2 ca-west-1 MXC1 mx-central-1"
            + " SAE1 sa-east-1 EU eu-west-1 EUW1 eu-west-1 EUW2 eu-west-2 EUW3 eu-west-3"
            + " EUC1 eu-central-1 EUC2 eu-central-2 EUN1 eu-north-1 EUS1 eu-south-1"
            + " EUS2 eu-south-2 AFS1 af-south-1 ILC1 il-central-1 MES1 me-south-1"
            + " MEC1 me-central-1 APE1 ap-east-1 APE2 ap-east-2 APN1 ap-northeast-1"
            + " APN2 ap-northeast-2 APN3 ap-northeast-3 APS1 ap-southeast-1 APS2 ap-southeast-2"
            + " APS3 ap-south-1 APS4 ap-southeast-3 APS5 ap-south-2 APS6 ap-southeast-4"
            + " APS7 ap-southeast-5 APS8 ap-southeast-6 APS9 ap-southeast-7 CNN1 cn-north-1"
            + " CNW1 cn-northwest-1";
    Map<String, String> regions = new HashMap<>();
    String[] words = all.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      regions.put(words[i], words[i + 1]);
    }
    return Map.copyOf(regions);
  }

  static boolean isOfSession(@Nullable String usageType) {
    return usageType != null && usageType.contains(SESSION);
  }

  static boolean isSession(@Nullable String operation) {
    return SESSION.equals(operation);
  }

  /** The region by the prefix. Some usage types of us-east-1 have none. */
  static Optional<String> region(@Nullable String usageType) {
    if (usageType == null) {
      return Optional.empty();
    }
    if (usageType.startsWith(SESSION)) {
      return Optional.of("us-east-1");
    }
    Matcher found = PREFIX.matcher(usageType);
    return found.matches() ? Optional.ofNullable(REGIONS.get(found.group(1))) : Optional.empty();
  }

  /** The unit as it is written, else as the usage type says. */
  static Optional<CapacityUnit> unit(@Nullable String unit, @Nullable String usageType) {
    String written = unit == null ? "" : unit.strip().toLowerCase(Locale.ROOT);
    if (written.matches("m-dpu-hours?")) {
      return Optional.of(CapacityUnit.M_DPU);
    }
    if (written.matches("dpu-hours?")) {
      return Optional.of(CapacityUnit.DPU);
    }
    if (usageType == null || !usageType.contains("DPU-Hour")) {
      return Optional.empty();
    }
    return Optional.of(
        usageType.contains("MemOptimized") || usageType.contains("M-DPU")
            ? CapacityUnit.M_DPU
            : CapacityUnit.DPU);
  }

  /** For a message: a usage type of AWS has no other characters. */
  static String shown(@Nullable String usageType) {
    return usageType != null && SHOWN.matcher(usageType).matches() ? usageType : "none";
  }
}
