package io.dpuledger.artefact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.CreateUsageProfileRequest;
import software.amazon.awssdk.services.glue.model.UpdateUsageProfileRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/** Sends a file as a request of the AWS SDK, and tells what arrives at AWS. */
final class GlueWire implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BlockingQueue<JsonNode> bodies = new ArrayBlockingQueue<>(1);
  private final HttpServer server;
  private final GlueClient glue;

  GlueWire() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          bodies.add(JSON.readTree(exchange.getRequestBody()));
          exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write(new byte[] {'{', '}'});
          exchange.close();
        });
    server.start();
    glue =
        GlueClient.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  JsonNode create(JsonNode file) {
    CreateUsageProfileRequest.Builder builder = CreateUsageProfileRequest.builder();
    fill(builder, file);
    glue.createUsageProfile(builder.build());
    return bodies.remove();
  }

  JsonNode update(JsonNode file) {
    UpdateUsageProfileRequest.Builder builder = UpdateUsageProfileRequest.builder();
    fill(builder, file);
    glue.updateUsageProfile(builder.build());
    return bodies.remove();
  }

  private static void fill(SdkPojo builder, JsonNode json) {
    for (Map.Entry<String, JsonNode> property : json.properties()) {
      SdkField<?> field =
          builder.sdkFields().stream()
              .filter(known -> known.locationName().equals(property.getKey()))
              .findFirst()
              .orElseThrow(() -> new AssertionError("the SDK has no " + property.getKey()));
      field.set(builder, value(field, property.getValue()));
    }
  }

  private static Object value(SdkField<?> field, JsonNode json) {
    if (field.marshallingType() == MarshallingType.STRING && json.isTextual()) {
      return json.textValue();
    }
    if (field.marshallingType() == MarshallingType.MAP && json.isObject()) {
      SdkField<?> ofValue = field.getTrait(MapTrait.class).valueFieldInfo();
      Map<String, Object> map = new LinkedHashMap<>();
      json.properties().forEach(one -> map.put(one.getKey(), value(ofValue, one.getValue())));
      return map;
    }
    if (field.marshallingType() == MarshallingType.SDK_POJO && json.isObject()) {
      SdkPojo part = field.constructor().get();
      fill(part, json);
      return ((Buildable) part).build();
    }
    throw new AssertionError(field.locationName() + " cannot be " + json);
  }

  @Override
  public void close() {
    glue.close();
    server.stop(0);
  }
}
