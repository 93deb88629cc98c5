-- find: reads a task at one version. `wanted` is "events" since its snapshot, "steps" beside these, or "history":
-- all events that are kept.
-- KEYS  task      ARGV  prefix id wanted
-- gives {} | {{caller, epoch, remainingMs, base, snapshotVersion, snapshot}, {event...}, {step...}}
local _, id, wanted = unpack(ARGV)
local task = redis.call('HMGET', KEYS[1], 'caller', 'ep', 'dl', 'base', 'dv', 'doc')
if not task[1] then return {} end
local first = wanted == 'history' and 0 or (task[5] or 0) - (task[4] or 0)
task[3] = tostring(task[3] - now())
return {task, redis.call('LRANGE', key('e', id), first, -1),
  wanted == 'steps' and redis.call('LRANGE', key('s', id), 0, -1) or {}}
