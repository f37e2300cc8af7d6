package io.dpuledger.pilot.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.pilot.text.PublicText;
import io.dpuledger.pilot.text.Tally;
import org.jspecify.annotations.Nullable;

/** What the calls of one account and region show. */
public final class TargetFindings {
  private final PublicText account;
  private final PublicText region;
  private final ListingFindings listing = new ListingFindings();
  private final Tally refusals = new Tally();
  private boolean simulated;
  private int calls;
  private int attempts;
  private @Nullable Integer defaultPage;
  private @Nullable Boolean defaultPageHasToken;
  private @Nullable Integer pageOfOtherOrigin;
  private @Nullable Integer pageOfMadeUpTag;
  private @Nullable PublicText madeUpToken;

  public TargetFindings(PublicText account, String region) {
    this.account = account;
    this.region = GlueWords.REGIONS.word(region);
  }

  /** Counts a call, and its refusal if there was one. */
  public void call(String operation, @Nullable String refusal, int sent, boolean bySimulator) {
    calls++;
    attempts += sent;
    simulated |= bySimulator;
    if (refusal != null) {
      refusals.add(operation + ": " + GlueWords.ERROR_CODES.word(refusal));
    }
  }

  /** The first page without a size. */
  public void defaultPage(JsonNode page) {
    defaultPage = page.path("Sessions").size();
    defaultPageHasToken = !page.path("NextToken").asText("").isEmpty();
  }

  /** The first page for an origin that no session has. */
  public void pageOfOtherOrigin(JsonNode page) {
    pageOfOtherOrigin = page.path("Sessions").size();
  }

  /** The first page for a tag that no session has. */
  public void pageOfMadeUpTag(JsonNode page) {
    pageOfMadeUpTag = page.path("Sessions").size();
  }

  /** What AWS said to a token that it never gave. */
  public void madeUpToken(@Nullable String refusal) {
    madeUpToken =
        refusal == null ? PublicText.ours("accepted") : GlueWords.ERROR_CODES.word(refusal);
  }

  public ListingFindings listing() {
    return listing;
  }

  public PublicText region() {
    return region;
  }

  public Tally refusals() {
    return refusals;
  }

  public int calls() {
    return calls;
  }

  public int attempts() {
    return attempts;
  }

  public boolean isSimulated() {
    return simulated;
  }

  public String defaultPageSize() {
    if (defaultPage == null) {
      return "not read";
    }
    return Boolean.TRUE.equals(defaultPageHasToken)
        ? defaultPage + " sessions"
        : "at least " + defaultPage + " (there were no more)";
  }

  public String originAsFilter() {
    return filter(pageOfOtherOrigin);
  }

  public String tagAsFilter() {
    return filter(pageOfMadeUpTag);
  }

  private String filter(@Nullable Integer found) {
    if (found == null || listing.sessions() == 0) {
      return "not known";
    }
    return found == 0 ? "filters" : "does not filter";
  }

  public String madeUpTokenAnswer() {
    return madeUpToken == null ? "not tried" : madeUpToken.toString();
  }

  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("account", account.toString())
        .put("region", region.toString())
        .put("simulated", simulated)
        .put("calls", calls)
        .put("attempts", attempts);
    json.set("refusals", refusals.json());
    json.put("defaultPageSize", defaultPageSize())
        .put("requestOriginInListSessions", originAsFilter())
        .put("madeUpTagInListSessions", tagAsFilter())
        .put("madeUpToken", madeUpTokenAnswer());
    json.set("listing", listing.json());
    return json;
  }
}
