package io.dpuledger.app.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dpuledger.model.target.Target;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Saves what the simulator lists as a person with the AWS CLI would. */
public final class SavedPages {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx")
          .withZone(ZoneOffset.ofHoursMinutes(5, 30));

  private final URI glue;
  private final Path folder;

  public SavedPages(URI glue, Path folder) {
    this.glue = glue;
    this.folder = folder;
  }

  /** How a version of the AWS CLI prints times. */
  public enum Cli {
    V1,
    V2
  }

  public Path folder() {
    return folder;
  }

  /** Saves the listing of now, and returns how many pages it has. */
  public int save(Target target, String time, Cli cli) throws IOException, InterruptedException {
    Path listing = folder.resolve(target.accountId()).resolve(target.region()).resolve(time);
    Files.createDirectories(listing);
    int pages = 0;
    String token = "";
    do {
      JsonNode page = page(target, token);
      if (cli == Cli.V2) {
        page.path("Sessions").forEach(session -> printTimesAsIso((ObjectNode) session));
      }
      pages++;
      JSON.writerWithDefaultPrettyPrinter()
          .writeValue(listing.resolve("page-" + pages + ".json").toFile(), page);
      token = page.path("NextToken").asText();
    } while (!token.isEmpty());
    return pages;
  }

  private JsonNode page(Target target, String token) throws IOException, InterruptedException {
    ObjectNode request = JSON.createObjectNode().put("MaxResults", 3);
    if (!token.isEmpty()) {
      request.put("NextToken", token);
    }
    String credential =
        "AWS4-HMAC-SHA256 Credential=SIM%s/20260101/%s/glue/aws4_request, Signature=0"
            .formatted(target.accountId(), target.region());
    return JSON.readTree(
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(glue)
                    .header("X-Amz-Target", "AWSGlue.ListSessions")
                    .header("Content-Type", "application/x-amz-json-1.1")
                    .header("Authorization", credential)
                    .POST(BodyPublishers.ofString(request.toString()))
                    .build(),
                BodyHandlers.ofString())
            .body());
  }

  private static void printTimesAsIso(ObjectNode session) {
    for (String field : new String[] {"CreatedOn", "CompletedOn"}) {
      if (session.has(field)) {
        Instant time = Instant.ofEpochMilli(Math.round(session.get(field).asDouble() * 1000));
        session.put(field, MICROSECONDS.format(time));
      }
    }
  }
}
