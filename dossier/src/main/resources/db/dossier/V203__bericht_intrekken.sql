-- A message whose wait is over goes to a person instead of waiting on in the outbox.
grant update (status, afgewikkeld_op) on postbus.uitgaand to trajectregie_worker, trajectregie_web;
