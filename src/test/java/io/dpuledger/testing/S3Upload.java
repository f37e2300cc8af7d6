package io.dpuledger.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Collection;

/** Puts files of this machine into an S3Mock as they are, with no request but a PUT each. */
public record S3Upload(URI bucket, HttpClient http) {
  public static S3Upload to(S3Mock server) {
    String endpoint = server.settings().get("fs.s3a.endpoint");
    return new S3Upload(
        URI.create(endpoint + "/" + server.bucket() + "/"), HttpClient.newHttpClient());
  }

  /** Puts these files of a folder into a lake. */
  public void put(Path folder, Collection<String> files, String lake) {
    files.parallelStream().forEach(file -> put(folder.resolve(file), lake + "/" + file));
  }

  private void put(Path file, String key) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(bucket.resolve(key)).PUT(BodyPublishers.ofFile(file)).build();
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(key + ": " + answer.statusCode() + " " + answer.body());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
