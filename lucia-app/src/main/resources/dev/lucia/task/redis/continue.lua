-- continue: hands a waiting task its answer, and to the replica that got it the work on it.
-- KEYS  task      ARGV  prefix id version owner message body event at leaseMs deadlineMs retentionMs
-- gives {1, epoch} owned | {0, id} answered before | {-1, id} message id used before | {-2} gone | {-3, version, state} not waiting for this
local _, id, version, owner, message, body, event, at, lease, deadline, retention = unpack(ARGV)
local first = first_of(message, body)
if first then return first end
local task = redis.call('HMGET', KEYS[1], 'v', 'st', 'caller', 'ctx', 'hidden', 'msgs')
if not task[1] then return {-2} end
if task[1] ~= version or not is_interrupted(task[2]) then return {-3, tonumber(task[1]), task[2]} end

local epoch = redis.call('HINCRBY', KEYS[1], 'ep', 1)
redis.call('SET', key('msg', message), id .. ' ' .. body)
redis.call('HSET', KEYS[1], 'v', version + 1, 'st', 'WORKING', 'own', owner, 'msgs', task[6] .. ' ' .. message,
  'dl', now() + deadline)
redis.call('RPUSH', key('e', id), event)
redis.call('ZREM', prefix .. ':due', id)
index(id, {caller = task[3], context = task[4], hidden = task[5]}, task[2], 'WORKING', at, retention)
enter(id, 'WORKING', task[6], lease, 0, retention)
announce(id, version + 1, epoch, '[' .. event .. ']')
post(id)
return {1, epoch}
