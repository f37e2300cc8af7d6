# shellcheck shell=bash
# Shared by the other scripts, never run by itself: paths, prerequisites, and how to submit a command of
# DPU Ledger to a Spark.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
SCRIPTS=$ROOT/scripts

die() {
  echo "${0##*/}: $1" >&2
  exit "${2:-2}"
}

# Prints the header comment of the running script if the arguments ask for help, and exits.
help_if_asked() {
  if [[ ${1:-} == --help || ${1:-} == -h ]]; then
    awk 'NR > 1 && !/^#/ { exit } NR > 1 { sub(/^# ?/, ""); print }' "$0"
    exit 0
  fi
}

java_command() {
  echo "${JAVA_HOME:+$JAVA_HOME/bin/}java"
}

require_java() {
  local version
  version=$("$(java_command)" -version 2>&1) ||
    die "no Java found: install a JDK 17 (Debian: apt-get install openjdk-17-jdk-headless) or set JAVA_HOME"
  [[ $version =~ version\ \"17[.\"] ]] ||
    die "Java 17 is needed, but $(java_command) is ${version%%$'\n'*}: set JAVA_HOME to a JDK 17"
}

require_build_tools() {
  require_java
  command -v "$(java_command)c" >/dev/null ||
    die "Java 17 is here, but no javac: install a JDK 17 (Debian: apt-get install openjdk-17-jdk-headless)"
  command -v mvn >/dev/null || die "no mvn found: install Maven 3.8.7 or newer (Debian: apt-get install maven)"
}

# Installs Debian packages if run by root on Debian; else says what is missing.
# Usage: install_packages WHAT OTHERWISE PACKAGE...
install_packages() {
  local what=$1 otherwise=$2 install
  shift 2
  install=(apt-get install -y -qq --no-install-recommends "$@")
  if [[ $EUID == 0 ]] && command -v apt-get >/dev/null; then
    echo "Installing $what ..." >&2
    export DEBIAN_FRONTEND=noninteractive
    "${install[@]}" >/dev/null 2>&1 || { apt-get update -qq && "${install[@]}" >/dev/null; } ||
      die "$what: could not be installed, see above: $otherwise" 70
  else
    echo "${0##*/}: no $what: $otherwise (Debian: apt-get install --no-install-recommends $*)" >&2
  fi
}

# Prints the Chromium or Chrome of CHROMIUM, else that on PATH, else nothing.
chromium_command() {
  local name
  if [[ -n ${CHROMIUM:-} ]]; then
    echo "$CHROMIUM"
  else
    for name in chromium chromium-browser google-chrome-stable google-chrome; do
      ! command -v "$name" || break
    done
  fi
}

# Without one, whatever needs it fails and says what to install.
require_chromium() {
  [[ -n $(chromium_command) ]] ||
    install_packages "Chromium, which shows the report" "install one, or set CHROMIUM to the path of a Chromium or Chrome" chromium
}

# The Python of jupyter-nbconvert, which need not be the first on PATH.
notebook_python() {
  local first
  first=$(head -n 1 "$(command -v jupyter-nbconvert)")
  if [[ $first == '#!'*/python* ]]; then echo "${first#\#!}"; else echo python3; fi
}

python_has() {
  "$(notebook_python)" -c 'import sys; from importlib.util import find_spec; sys.exit(not all(map(find_spec, sys.argv[1:])))' "$@"
}

notebooks_can_run() {
  command -v jupyter-nbconvert >/dev/null && python_has ipykernel pandas matplotlib && { python_has duckdb || python_has jpype; }
}

# What the notebooks run in; like require_chromium.
require_jupyter() {
  notebooks_can_run || install_packages "Jupyter, pandas, Matplotlib and a DuckDB, in which the notebooks run" \
    "pip install notebook pandas matplotlib duckdb" \
    jupyter-nbconvert python3-ipykernel python3-pandas python3-matplotlib python3-jpype
}

# The newest jar of the build, or nothing. DPU_LEDGER_JAR overrides it, for example with one in a bucket.
ledger_jar() {
  local jar newest=${DPU_LEDGER_JAR:-}
  if [[ -z $newest ]]; then
    for jar in "$ROOT"/target/dpu-ledger-*.jar; do
      if [[ -f $jar && (-z $newest || $jar -nt $newest) ]]; then
        newest=$jar
      fi
    done
  fi
  echo "$newest"
}

# Builds the jar unless DPU_LEDGER_JAR is set or these scripts built it since the sources last changed. The jar's
# existence proves nothing, because an interrupted build leaves one without libraries.
build_if_needed() {
  local built=$ROOT/target/dpu-ledger.built
  [[ -z ${DPU_LEDGER_JAR:-} ]] || return 0
  if [[ -f $built && -n $(ledger_jar) && -z $(find "$ROOT/pom.xml" "$ROOT/src/main" -newer "$built" | head -n 1) ]]; then
    return
  fi
  require_build_tools
  echo "Building DPU Ledger (the first time Maven downloads what the build needs) ..." >&2
  (cd "$ROOT" && mvn -B -q -Dquick -DskipTests package) || die "the build failed, see above" 70
  touch "$built"
}

# Prints your own spark-submit, from SPARK_HOME or else from PATH, or nothing.
site_spark_submit() {
  if [[ -n ${SPARK_HOME:-} ]]; then
    [[ -x $SPARK_HOME/bin/spark-submit ]] || die "SPARK_HOME is $SPARK_HOME, which has no bin/spark-submit"
    echo "$SPARK_HOME/bin/spark-submit"
  else
    command -v spark-submit || true
  fi
}

spark_version() {
  sed -n 's:.*<spark.version>\(.*\)</spark.version>.*:\1:p' "$ROOT/pom.xml"
}

# Prints the folder of a Spark assembled from Maven Central's jars; assembles it if it does not exist yet.
# Usage: assembled_spark [VERSION]      without one: that of the build
assembled_spark() {
  local version=${1:-$(spark_version)} home building classpath jars
  home=$ROOT/.spark/$version
  if [[ ! -d $home ]]; then
    require_build_tools
    echo "Assembling Spark $version from Maven Central into $home ..." >&2
    mkdir -p "$ROOT/.spark"
    find "$ROOT/.spark" -maxdepth 1 -name 'building.*' -mmin +60 -exec rm -rf {} + # left by a kill -9
    building=$(mktemp -d "$ROOT/.spark/building.XXXXXX")
    # shellcheck disable=SC2064 # the folder's name of now
    trap "rm -rf '$building'" EXIT
    mvn -B -q -f "$SCRIPTS/spark/pom.xml" "-Dspark.version=$version" dependency:build-classpath \
      -DincludeScope=runtime -Dmdep.pathSeparator=: "-Dmdep.outputFile=$building/classpath" >&2 ||
      die "Spark $version could not be downloaded from Maven Central, see above" 70
    classpath=$(<"$building/classpath")
    IFS=: read -r -a jars <<<"$classpath"
    mkdir "$building/home" "$building/home/jars" "$building/home/bin"
    # A link costs nothing; a copy is for a Maven repository on another disk.
    ln "${jars[@]}" "$building/home/jars/" 2>/dev/null || cp -p "${jars[@]}" "$building/home/jars/"
    cp "$SCRIPTS/spark/spark-submit" "$building/home/bin/"
    # One rename, so that a folder with this name is always complete.
    [[ -d $home ]] || mv "$building/home" "$home"
  fi
  echo "$home"
}

# Otherwise a JVM warns of classes that it does not archive.
ERRORS_ONLY="-Xlog:disable -Xlog:all=error:stderr"

# Whether an archive of classes is valid: it is for one class path, so never with a Hadoop configuration on it.
# Usage: may_archive_classes JAR
may_archive_classes() {
  [[ -f $1 && -z ${SPARK_CONF_DIR:-}${HADOOP_CONF_DIR:-}${YARN_CONF_DIR:-} ]]
}

# Sets LOCAL_OPTIONS: what spark-submit needs for a small run of COMMAND with JAR on this machine. Never for
# your own Spark: at the first tier of the JIT a run starts seconds sooner, but millions of sessions take longer.
# Usage: local_options JAR COMMAND
local_options() {
  local jar=$1 archive
  # The first tier alone gets 48 MB for code, which a night with its report fills.
  local java="-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -XX:+UseSerialGC -XX:MetaspaceSize=192m \"-Dlog4j2.configurationFile=$SCRIPTS/spark/log4j2.properties\""
  LOCAL_OPTIONS=(--master 'local[*]' --properties-file "$SCRIPTS/spark/local.conf")
  # From the third run of a jar on, the JVM loads classes from an archive that the second run wrote (140 MB, in
  # about 10 s).
  if may_archive_classes "$jar"; then
    archive=$ROOT/.spark/classes.jsa
    [[ $2 != collect ]] || archive=$ROOT/.spark/collect.jsa # of what it needs alone, half as large
    LOCAL_OPTIONS+=(--driver-class-path "$jar")
    java+=" $ERRORS_ONLY"
    if [[ $archive -nt $jar ]]; then
      java+=" \"-XX:SharedArchiveFile=$archive\""
    elif [[ $2 == nightly || $2 == collect ]]; then
      if [[ $archive.wanted -nt $jar ]]; then
        java+=" \"-XX:ArchiveClassesAtExit=$archive\""
      else
        touch "$archive.wanted"
      fi
    fi
  fi
  LOCAL_OPTIONS+=(--driver-java-options "$java")
  export SPARK_LOCAL_IP=${SPARK_LOCAL_IP:-127.0.0.1}
}

# Sets LOCAL_OPTIONS for a run of millions of sessions. The parallel collector takes less CPU than G1. A JIT that inlines
# less, tries less on loops, and compiles a method fully only when it ran three times as often as usual, takes less of a
# minute of CPU. Large pages of memory save a tenth of the time of ten million sessions, and the archive of classes that
# small runs wrote a tenth of the time of one million.
# Usage: large_options JAR
large_options() {
  local jar=$1 archive=$ROOT/.spark/classes.jsa pages=/sys/kernel/mm/transparent_hugepage/enabled
  local java="-XX:+UseParallelGC -XX:MetaspaceSize=192m"
  java+=" -XX:MaxInlineLevel=9 -XX:InlineSmallCode=800 -XX:FreqInlineSize=100 -XX:LoopOptsCount=5"
  java+=" -XX:Tier4InvocationThreshold=15000 -XX:Tier4MinInvocationThreshold=2000 -XX:Tier4CompileThreshold=45000 -XX:Tier4BackEdgeThreshold=120000"
  if [[ -r $pages && $(<"$pages") != *'[never]'* ]]; then
    java+=" -XX:+UseTransparentHugePages"
  fi
  LOCAL_OPTIONS=()
  if may_archive_classes "$jar" && [[ $archive -nt $jar ]]; then
    LOCAL_OPTIONS+=(--driver-class-path "$jar")
    java+=" $ERRORS_ONLY \"-XX:SharedArchiveFile=$archive\""
  fi
  LOCAL_OPTIONS+=(--driver-java-options "$java")
}

# Sets SUBMIT: the spark-submit of one command of DPU Ledger with its options, on your own Spark, else on the assembled one.
# There, --master local[N] starts a large run, and no master a small one.
# Usage: submit_command JAR COMMAND
submit_command() {
  local spark_submit options=()
  read -r -a options <<<"${DPU_LEDGER_SUBMIT_OPTIONS:-}"
  spark_submit=$(site_spark_submit)
  if [[ -z $spark_submit ]]; then
    require_java
    spark_submit=$(assembled_spark)/bin/spark-submit
    if [[ " ${options[*]-} " != *" --master "* ]]; then
      local_options "$1" "$2"
      options=("${LOCAL_OPTIONS[@]}" ${options[@]+"${options[@]}"})
    elif [[ " ${options[*]} " == *" --master local"* ]]; then
      large_options "$1"
      options=("${LOCAL_OPTIONS[@]}" "${options[@]}")
    fi
  fi
  SUBMIT=("$spark_submit" ${options[@]+"${options[@]}"})
}

# Replaces the process by the spark-submit of one command of DPU Ledger.
submit() {
  local jar
  jar=$(ledger_jar)
  [[ -n $jar ]] || die "no jar in $ROOT/target: run 'mvn -DskipTests package' there, or set DPU_LEDGER_JAR"
  submit_command "$jar" "$1"
  exec "${SUBMIT[@]}" --class io.dpuledger.app.Main "$jar" "$@"
}
