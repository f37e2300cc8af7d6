"""DPU Ledger in Airflow 2.9 to 3.x: the nightly run at 03:15 UTC, and live sessions every hour.

Copy this file into the DAG folder. The workers need the checkout at DPU_LEDGER_HOME and Java 17. They use the
spark-submit of SPARK_HOME or PATH; without one, the scripts assemble a Spark. No Airflow connection or variable is used.

Exit codes:
  0           success
  3           skipped: done but incomplete, and the log says what is missing. No retry; for a notification,
              give the tasks an on_skipped_callback
  2, 4, 70    failed immediately: somebody must fix something first
  5           another run is using the lake: retried later; the lock of a dead run expires by itself
  any other   spark-submit itself failed, or was killed: retried
"""

from __future__ import annotations

import os
import shlex
from datetime import datetime, timedelta, timezone

try:  # Airflow 3
    from airflow.sdk import DAG
except ImportError:
    from airflow import DAG
try:
    from airflow.providers.standard.operators.bash import BashOperator
except ImportError:
    from airflow.operators.bash import BashOperator
try:  # Airflow 3.1
    from airflow.sdk.exceptions import AirflowException, AirflowFailException, AirflowSkipException
except ImportError:
    from airflow.exceptions import AirflowException, AirflowFailException, AirflowSkipException

HOME = os.environ.get("DPU_LEDGER_HOME", "/opt/dpu-ledger")
CONFIG = os.environ.get("DPU_LEDGER_CONFIG", "/etc/dpu-ledger/dpu-ledger.conf")

DONE = 0
PARTIAL = 3
NEVER_AGAIN = {2: "the configuration or the command line is wrong", 4: "the lake is damaged", 70: "a bug"}


class LedgerOperator(BashOperator):
    """Runs a script of DPU Ledger and maps its exit code to an outcome in Airflow."""

    def execute(self, context):
        code = self.subprocess_hook.run_command(
            command=["bash", "-c", self.bash_command], env=self.get_env(context)
        ).exit_code
        if code == PARTIAL:
            raise AirflowSkipException("done but incomplete: see the tables above")
        if code in NEVER_AGAIN:
            raise AirflowFailException(f"exit code {code}: {NEVER_AGAIN[code]}; the lines above say what to do")
        if code != DONE:
            raise AirflowException(f"exit code {code}: will be retried if retries are left")


def command(*words: str) -> str:
    return shlex.join([f"{HOME}/scripts/{words[0]}", *words[1:], "--config", CONFIG])


def dag(dag_id: str, schedule: str) -> DAG:
    return DAG(
        dag_id=dag_id,
        schedule=schedule,
        start_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
        catchup=False,  # AWS lists only what exists now, whatever night is asked for
        max_active_runs=1,
        tags=["dpu-ledger"],
    )


with dag("dpu_ledger_nightly", "15 3 * * *"):
    LedgerOperator(
        task_id="nightly",
        bash_command=command("nightly"),
        retries=5,
        retry_delay=timedelta(minutes=30),  # another run should have ended by then
        execution_timeout=timedelta(hours=6),
    )

with dag("dpu_ledger_hourly", "45 * * * *"):
    LedgerOperator(
        task_id="collect",
        bash_command=command("dpu-ledger", "collect", "--ended-within", "3h"),
        retries=0,  # the next hour is the next attempt
        execution_timeout=timedelta(minutes=50),
    )
