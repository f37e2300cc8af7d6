package io.dpuledger.model.note;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mail addresses of owners, only in allowed domains: anybody can write any owner into a tag.
 *
 * @param template with {@link #OWNER} in the place of the owner; null for none
 * @param known the addresses of owners that are listed
 * @param domains the allowed ones, in lower case
 */
public record OwnerAddresses(
    @Nullable String template, Map<String, String> known, Set<String> domains) {
  /** What a template has in the place of the owner. */
  public static final String OWNER = "{owner}";

  /** No character in it separates addresses, quotes, or begins a name, a comment or a header. */
  private static final Pattern LOCAL_PART =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_+-]*(\\.[A-Za-z0-9_+-]+)*");

  /** Without letters that only become those of a domain in lower case. */
  private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9_.-]+");

  private static final int LONGEST_LOCAL_PART = 64;

  public OwnerAddresses {
    known = Map.copyOf(known);
    domains = Set.copyOf(domains);
  }

  /** The address of an owner; empty if there is none, or none that is allowed. */
  public Optional<String> of(String owner) {
    String listed = known.get(owner);
    if (listed != null) {
      return Optional.of(listed).filter(this::isAllowed);
    }
    if (owner.indexOf('@') >= 0) {
      return Optional.of(owner).filter(this::isPlain);
    }
    return template == null || !isLocalPart(owner)
        ? Optional.empty()
        : Optional.of(template.replace(OWNER, owner)).filter(this::isPlain);
  }

  /** Whether the domain of an address is allowed. */
  public boolean isAllowed(String address) {
    String domain = address.substring(address.lastIndexOf('@') + 1);
    return DOMAIN.matcher(domain).matches() && domains.contains(domain.toLowerCase(Locale.ROOT));
  }

  private boolean isPlain(String address) {
    int at = address.indexOf('@');
    return isLocalPart(address.substring(0, at))
        && address.indexOf('@', at + 1) < 0
        && isAllowed(address);
  }

  private static boolean isLocalPart(String text) {
    return text.length() <= LONGEST_LOCAL_PART && LOCAL_PART.matcher(text).matches();
  }
}
