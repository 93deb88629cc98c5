-- events: reads what happened to a task after a version.
-- KEYS  task      ARGV  prefix id version
-- gives {} no such task | {1, event...} | {0} these events are not kept any more
local _, id, version = unpack(ARGV)
local task = redis.call('HMGET', KEYS[1], 'v', 'base')
if not task[1] then return {} end
local first = version - (task[2] or 0)
if first < 0 then return {0} end
return {1, unpack(redis.call('LRANGE', key('e', id), first, -1))}
