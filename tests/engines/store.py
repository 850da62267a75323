"""Where the tables are, by the environment."""

import os

OPTIONS = {
    "AWS_ENDPOINT_URL": os.environ["STORE_ENDPOINT"],
    "AWS_ACCESS_KEY_ID": os.environ["STORE_ACCESS_KEY"],
    "AWS_SECRET_ACCESS_KEY": os.environ["STORE_SECRET_KEY"],
    "AWS_REGION": "us-east-1",
    "AWS_ALLOW_HTTP": "true",
}
LAKE = os.environ["STORE_LAKE"]
