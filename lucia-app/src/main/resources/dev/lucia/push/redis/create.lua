-- create: keeps where a task's news are to be posted, as long as the task itself.
-- KEYS  task      ARGV  prefix id caller config document fromSubmission max
-- gives {1} kept | {0} there are as many as may be | {-2} no such task of this caller
local _, id, caller, config, document, from_submission, max = unpack(ARGV)
local task = redis.call('HMGET', KEYS[1], 'caller', 'v')
if task[1] ~= caller then return {-2} end
local configs = key('p', id)
if redis.call('HEXISTS', configs, config) == 0 and redis.call('HLEN', configs) >= tonumber(max) then return {0} end

local sent, _, claim = state_of(id, config)
sent = from_submission == '1' and 0 or task[2]
redis.call('HSET', configs, config, document)
set_state(id, config, sent, 0, (claim or 0) + 1)
local left = redis.call('PTTL', KEYS[1])
if left > 0 then
  redis.call('PEXPIRE', configs, left)
  redis.call('PEXPIRE', key('ps', id), left)
end
redis.call('ZREM', prefix .. ':push', id .. ' ' .. config)
if tonumber(sent) < tonumber(task[2]) then redis.call('ZADD', prefix .. ':push', now(), id .. ' ' .. config) end
return {1}
