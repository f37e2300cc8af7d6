package io.dpuledger.artefact;

import io.dpuledger.model.advice.Recommendation;
import io.dpuledger.model.advice.SessionProfile;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files to apply recommendations, one folder for each role that a setting can affect. */
public final class Artefacts {
  static final String ROOT = "apply/";

  private Artefacts() {}

  /**
   * Creates files for all open recommendations on timeouts, workers and auto scaling of a named
   * role.
   *
   * @param profiles the groups behind the recommendations, which show whom a setting would have
   *     affected
   */
  public static Result of(
      List<SessionProfile> profiles, List<Recommendation> recommendations, AdviceBasis basis) {
    List<RoleAdvice> roles = RoleAdvice.of(profiles, recommendations);
    SortedMap<String, byte[]> files = new TreeMap<>();
    roles.forEach(role -> write(role, basis, files));
    if (!roles.isEmpty()) {
      files.put(ROOT + "README.md", bytes(Readme.of(roles, basis)));
    }
    return new Result(
        files, recommendations.stream().map(advice -> linked(advice, roles)).toList());
  }

  private static void write(RoleAdvice role, AdviceBasis basis, SortedMap<String, byte[]> files) {
    Optional<ProfileSettings> settings = ProfileSettings.of(role);
    settings.ifPresent(
        found -> {
          ProfileRequests requests = new ProfileRequests(role.profileName(), found, basis);
          files.put(role.file(ProfileRequests.CREATE_DEFAULTS), requests.defaults());
          files.put(role.file(ProfileRequests.UPDATE_DEFAULTS), requests.defaults());
          files.put(role.file(ProfileRequests.UPDATE_LIMITS), requests.limits());
        });
    files.put(role.file("magics.txt"), bytes(Magics.of(role, basis)));
    files.put(role.file("APPLY.md"), bytes(ApplyGuide.of(role, settings, basis)));
  }

  private static Recommendation linked(Recommendation advice, List<RoleAdvice> roles) {
    return roles.stream()
        .filter(role -> role.advice().contains(advice))
        .findFirst()
        .map(role -> advice.withArtefact(ROOT + role.folder()))
        .orElse(advice);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The files to write, and the recommendations with the paths set.
   *
   * @param files by path in the report's folder
   * @param recommendations the given ones, in the same order
   */
  public record Result(SortedMap<String, byte[]> files, List<Recommendation> recommendations) {
    public Result {
      files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
      recommendations = List.copyOf(recommendations);
    }
  }
}
