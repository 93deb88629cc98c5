-- find: reads a task at one version: its facts, the events since its snapshot, and on request its steps.
-- KEYS  task      ARGV  prefix id withSteps
-- gives {} | {{caller, epoch, deadlineMs, version, base, snapshotVersion, snapshot}, {event...}, {step...}}
local _, id, steps = unpack(ARGV)
local task = redis.call('HMGET', KEYS[1], 'caller', 'ep', 'dl', 'v', 'base', 'dv', 'doc')
if not task[1] then return {} end
local first = (task[6] or 0) - (task[5] or 0)
return {task, redis.call('LRANGE', key('e', id), first, -1),
  steps == '1' and redis.call('LRANGE', key('s', id), 0, -1) or {}}
