"""The condition on the page does in DynamoDB what the simulated table does."""

from itertools import permutations

import boto3
from moto import mock_aws

from answers.production_tracking.dynamo import store_if_newer
from answers.production_tracking.events import FIVE


def test_stores_only_what_is_newer() -> None:
    """Whatever the order of arrival, the last version stays; a redelivery is refused."""
    with mock_aws():
        session = boto3.Session("testing", "testing", region_name="us-east-1")
        table = session.resource("dynamodb").create_table(
            TableName="states",
            KeySchema=[{"AttributeName": "asset", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "asset", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
        )
        for order in permutations(FIVE[:3]):
            highest = 0
            for event in order:
                assert store_if_newer(table, event) == (event["version"] > highest)
                highest = max(highest, event["version"])
                assert not store_if_newer(table, event)
            item = table.get_item(Key={"asset": "robot"})["Item"]
            assert (item["stage"], int(item["version"])) == ("model", 3)
            table.delete_item(Key={"asset": "robot"})
