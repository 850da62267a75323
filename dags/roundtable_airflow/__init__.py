"""What the DAGs share: how commands are executed, assets, alerts, the wait for landing objects."""
