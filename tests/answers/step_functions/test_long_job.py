"""A long job is followed or calls back, and a dead one is noticed."""

import boto3
import pytest
from botocore.stub import Stubber

from answers.step_functions.long_job import HOUR, called_back, followed, machine, work
from grader.sim.asl import Failure, Reply, Script, Silence, execute


def run(state, behaviour):
    """The execution of that one state, and what its task was given."""
    task = Script([behaviour])
    return execute(machine(state), {state["Resource"]: task}, {"id": "p1"}), task.calls[0]


@pytest.mark.parametrize(
    ("behaviour", "error", "seconds"),
    [
        (Reply("done", seconds=HOUR, heartbeats=tuple(range(240, HOUR, 240))), None, HOUR),
        (Silence(heartbeats=(200, 400)), "States.HeartbeatTimeout", 700),
        (Silence(), "States.HeartbeatTimeout", 300),
        (Silence(heartbeats=tuple(range(240, 9000, 240))), "States.Timeout", 2 * HOUR),
    ],
)
def test_callback(behaviour, error, seconds):
    """Heartbeats keep it alive, up to the time limit."""
    done, given = run(called_back(), behaviour)
    assert (done.error, done.seconds, done.transitions) == (error, seconds, 1)
    assert given["MessageBody"]["asset"] == "p1"
    assert given["MessageBody"]["token"]


def test_followed():
    """The job's failure is the state's, and its result stands beside the input."""
    done, given = run(followed(), Reply({"JobId": "7"}, seconds=HOUR))
    assert done.output == {"id": "p1", "job": {"JobId": "7"}}
    assert given["Parameters"] == {"asset": "p1"}
    assert run(followed(), Failure("Batch.AWSBatchException"))[0].status == "FAILED"


def test_the_worker_calls_as_the_service_wants():
    """Botocore accepts the heartbeats and the answer."""
    client = boto3.client(
        "stepfunctions",
        region_name="us-east-1",
        aws_access_key_id="none",
        aws_secret_access_key="none",
    )
    with Stubber(client) as stub:
        for _ in range(2):
            stub.add_response("send_task_heartbeat", {}, {"taskToken": "t"})
        stub.add_response(
            "send_task_success", {}, {"taskToken": "t", "output": '{"rendered": true}'}
        )
        work(client, "t", steps=2)
        stub.assert_no_pending_responses()
