"""DPU Ledger in Airflow 2.9 or newer, 3 included: the night at 03:15 UTC, and live sessions by the hour.

Copy this file into the folder of DAGs. The workers need the checkout at DPU_LEDGER_HOME, a Java 17 and, unless the
scripts shall assemble one, a spark-submit on PATH or in SPARK_HOME. It takes no connection and no variable of Airflow.

What becomes of an exit code:
  0           success
  3           skipped: done, but something was left out, and the log says what. No retry; give the tasks
              an on_skipped_callback to be told
  2, 4, 70    failed at once: somebody must mend something first
  5           another run is at work on the lake: tried again later; the lock of a dead run expires by itself
  any other   spark-submit itself failed, or was killed: tried again
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
    """Runs a script of DPU Ledger, and tells Airflow what its exit code asks for."""

    def execute(self, context):
        code = self.subprocess_hook.run_command(
            command=["bash", "-c", self.bash_command], env=self.get_env(context)
        ).exit_code
        if code == PARTIAL:
            raise AirflowSkipException("done, but something was left out: see the tables above")
        if code in NEVER_AGAIN:
            raise AirflowFailException(f"exit code {code}: {NEVER_AGAIN[code]}; the lines above say what to do")
        if code != DONE:
            raise AirflowException(f"exit code {code}: tried again, if retries are left")


def command(*words: str) -> str:
    return shlex.join([f"{HOME}/scripts/{words[0]}", *words[1:], "--config", CONFIG])


def dag(dag_id: str, schedule: str) -> DAG:
    return DAG(
        dag_id=dag_id,
        schedule=schedule,
        start_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
        catchup=False,  # AWS lists what is there now, whatever night is asked for
        max_active_runs=1,
        tags=["dpu-ledger"],
    )


with dag("dpu_ledger_nightly", "15 3 * * *"):
    LedgerOperator(
        task_id="nightly",
        bash_command=command("nightly"),
        retries=5,
        retry_delay=timedelta(minutes=30),  # a run that is at work has ended by then, or soon
        execution_timeout=timedelta(hours=6),
    )

with dag("dpu_ledger_hourly", "45 * * * *"):
    LedgerOperator(
        task_id="collect",
        bash_command=command("dpu-ledger", "collect", "--ended-within", "3h"),
        retries=0,  # the next hour is the next try
        execution_timeout=timedelta(minutes=50),
    )
