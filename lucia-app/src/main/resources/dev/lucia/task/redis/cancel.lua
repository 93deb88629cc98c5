-- cancel: ends a task whoever works on it; the higher epoch keeps its owner from writing any more.
-- KEYS  task      ARGV  prefix id caller onlyIfUnanswered event at retentionMs
-- gives {1, version, epoch} | {0, state} it cannot be canceled | {-2} no such task of this caller
local _, id, caller, unanswered, event, at, retention = unpack(ARGV)
local task = redis.call('HMGET', KEYS[1], 'v', 'st', 'caller', 'ctx', 'hidden', 'msgs')
if not task[1] or task[3] ~= caller then return {-2} end
if is_terminal(task[2]) then return {0, task[2]} end
if unanswered == '1' and tonumber(redis.call('ZSCORE', prefix .. ':due', id) or 'inf') > now() then
  return {0, task[2]}
end

local version = redis.call('HINCRBY', KEYS[1], 'v', 1)
local epoch = redis.call('HINCRBY', KEYS[1], 'ep', 1)
redis.call('HSET', KEYS[1], 'st', 'CANCELED', 'own', '')
redis.call('RPUSH', key('e', id), event)
index(id, {caller = task[3], context = task[4], hidden = task[5]}, task[2], 'CANCELED', at, retention)
enter(id, 'CANCELED', task[6], 0, 0, retention)
announce(id, version, epoch, '[' .. event .. ']')
post(id)
return {1, version, epoch}
