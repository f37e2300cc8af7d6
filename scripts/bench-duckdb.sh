# shellcheck shell=bash disable=SC2154 # the variables of scripts/bench
# The parts of scripts/bench whose lakes DuckDB creates, never run by itself.

# Sets DUCKDB: a JVM that runs a file of SQL in the DuckDB of the tests. Compiles the classes that this needs.
duckdb_command() {
  local classpath=$bench/duckdb.classpath java
  java=$(java_command)
  bench_classes=$bench/classes
  if [[ ! -s $classpath || $ROOT/pom.xml -nt $classpath ]]; then
    (cd "$ROOT" && mvn -B -q dependency:build-classpath -DincludeArtifactIds=duckdb_jdbc "-Dmdep.outputFile=$classpath" >&2) ||
      die "DuckDB could not be downloaded from Maven Central, see above" 70
  fi
  rm -rf "$bench_classes"
  "${java}c" -d "$bench_classes" "$ROOT"/src/test/java/io/dpuledger/bench/{SqlScript,ServedCluster}.java \
    "$ROOT"/src/test/java/io/dpuledger/testing/SparkCluster.java || die "the classes of the bench could not be compiled, see above" 70
  DUCKDB=("$java" -Xmx256m -cp "$(<"$classpath"):$bench_classes" io.dpuledger.bench.SqlScript)
}

# Creates a lake from a SQL file, unless it exists; sets analyzed_lake.
# Usage: lake_by SQL NAME [NAME=VALUE...]
lake_by() {
  analyzed_lake=$bench/$2
  duckdb_command
  if [[ ! -d $analyzed_lake ]]; then
    echo "Creating the lake $2, once ..." >&2
    rm -rf "$analyzed_lake.building"
    mkdir "$analyzed_lake.building"
    "${DUCKDB[@]}" "$SCRIPTS/$1" "lake=$analyzed_lake.building" "${@:3}" >"$bench/logs/lake.log" 2>&1 ||
      die "the lake could not be created, see $bench/logs/lake.log" 70
    mv "$analyzed_lake.building" "$analyzed_lake"
  fi
}

# Sets ANALYZE: an analysis with the full JIT. Spark's 200 partitions are for a cluster: on two cores they are only
# more files to open. DPU_LEDGER_SUBMIT_OPTIONS overrides these options.
# Usage: analyze_command CONFIGURATION SUBMIT_OPTIONS
analyze_command() {
  local options="$2 --conf spark.sql.shuffle.partitions=32 --conf spark.ui.enabled=false ${DPU_LEDGER_SUBMIT_OPTIONS:-}"
  ANALYZE=(env SPARK_LOCAL_IP="${SPARK_LOCAL_IP:-127.0.0.1}" "DPU_LEDGER_SUBMIT_OPTIONS=$options"
    "$ledger" analyze --config "$bench/$1" --set "lake.path=$analyzed_lake")
}

# Creates the lake of rebuild and cluster, unless it exists, and its configuration.
rebuilt_lake() {
  local count=${sessions:-1000000} days=60 name
  [[ -z $one_day ]] || days=1
  name=rebuild-$count-$days-days
  [[ $statements == 0 ]] || name+=-$statements-statements
  configure rebuild.conf "$(targets "111111111110 111111111111 111111111112 111111111113" "us-east-1 eu-west-1 us-west-2")" \
    'attribution { team = [{ role-name = "glue-(.+)" }], owner = [{ tag = owner }, { session-id = "^([a-z0-9]+)@" }] }'
  lake_by bench-lake.sql "$name" "sessions=$count" "days=$days" "statements=$statements"
}

# Runs two small nights if there is no archive of classes yet: a laptop has one from the third night on.
archive_classes() {
  local run log=$bench/logs/archive.log
  [[ -z $(site_spark_submit) && ! $ROOT/.spark/classes.jsa -nt $(ledger_jar) ]] || return 0
  serve --target 012345678901/us-east-1 --sessions 100
  configure archive.conf "$(targets 012345678901 us-east-1)"
  for run in 1 2; do
    empty_lake
    "$ledger" nightly --config "$bench/archive.conf" >"$log" 2>&1 </dev/null || die "a night failed with exit code $?, see $log" 70
  done
  stop_serving
}

bench_rebuild() {
  local run answers=$bench/answers agrees=$bench/logs/agrees.log
  archive_classes
  rebuilt_lake
  analyze_command rebuild.conf "--master local[2] --driver-memory $memory"
  for ((run = 1; run <= pairs; run++)); do
    only_observed
    run_once rebuild "$run" "${ANALYZE[@]}"
    rm -rf "$answers"
    mkdir "$answers"
    run_once duckdb "$run" "${DUCKDB[@]}" "$SCRIPTS/bench-rebuild.sql" "lake=$analyzed_lake" "answers=$answers" "memory=$memory"
  done
  "${DUCKDB[@]}" "$SCRIPTS/bench-agrees.sql" "lake=$analyzed_lake" "answers=$answers" >"$agrees" 2>&1 ||
    die "the sums could not be compared, see $agrees" 70
  grep -q '^same' "$agrees" || die "DuckDB gets different sums than the program, see $agrees" 70
  rows rebuild
  rows duckdb
  ratio "rebuild / duckdb" rebuild duckdb
  ratio "rebuild / duckdb, CPU" rebuild duckdb '$2 + $3'
}

# Gives each Worker of the cluster, and the executor that it starts, one core of the machine: with free cores, the JIT
# and the collector of an executor "of one core" use another.
core_a_worker() {
  local core=0 worker
  if ! command -v taskset >/dev/null; then
    echo "bench: no taskset (Debian: util-linux), so an executor may use more than its core" >&2
    return
  fi
  for worker in $(pgrep -P "$server" -f 'deploy\.worker\.Worker'); do
    taskset --all-tasks --cpu-list --pid $((core++ % $(nproc))) "$worker" >/dev/null
  done
}

bench_cluster() {
  local run executors master=$bench/cluster/master
  rebuilt_lake
  rm -rf "$bench/cluster"
  mkdir "$bench/cluster"
  "$(java_command)" -Xmx64m -cp "$bench_classes" io.dpuledger.bench.ServedCluster "$("$SCRIPTS/spark-home")" "$bench/cluster" "$memory" \
    >"$master" 2>"$bench/logs/cluster.log" </dev/null &
  server=$!
  # shellcheck disable=SC2064 # the number of now
  trap "kill $server 2>/dev/null || true" EXIT
  until [[ -s $master ]]; do
    kill -0 "$server" 2>/dev/null || die "the cluster did not start, see $bench/logs/cluster.log" 70
    sleep 0.2
  done
  core_a_worker
  for ((run = 1; run <= pairs; run++)); do
    for executors in 1 2; do
      only_observed
      analyze_command rebuild.conf "--master $(<"$master") --conf spark.driver.host=127.0.0.1 --driver-memory $memory \
        --executor-memory $memory --executor-cores 1 --total-executor-cores $executors"
      run_once "executors-$executors" "$run" "${ANALYZE[@]}"
    done
  done
  stop_serving
  for executors in 1 2; do
    row "executors-$executors, wall s" <(awk '{ printf "%.1f\n", $1 }' "$bench/logs/executors-$executors.figures")
  done
  ratio "one / two executors" executors-1 executors-2
}

# Creates the lake polled and its configuration, unless they exist.
polled_lake() {
  configure polled.conf "$(targets 012345678901 "us-east-1 eu-west-1")" \
    'attribution { team = [{ role-name = "glue-(.+)" }], owner = [{ session-id = "^([a-z0-9]+)@" }] }'
  lake_by bench-polled.sql polled sessions=1000000
  analyze_command polled.conf "--master local[2] --driver-memory 3g"
}

bench_polled() {
  local lake
  polled_lake
  # The same without statements: the difference is the cost of statements, exact idle times and curves.
  rm -rf "$bench/not-polled"
  mkdir "$bench/not-polled"
  cp -r "$bench/polled"/{collection,session_observation,lake.json} "$bench/not-polled/"
  for lake in polled not-polled; do
    analyzed_lake=$bench/$lake
    analyze_command polled.conf "--master local[2] --driver-memory 3g"
    uncounted=0 runs=1 measure "$lake" only_observed "${ANALYZE[@]}"
  done
  row "" "$bench/logs/polled.figures" | awk -v without="$(row "" "$bench/logs/not-polled.figures")" \
    '{ split(without, w); printf "%-24s %8s %8.1f\n", "statements and curves, s", "", $2 - w[2] }'
}
