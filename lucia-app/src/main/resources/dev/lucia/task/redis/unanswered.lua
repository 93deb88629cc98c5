-- unanswered: finds tasks whose question was not answered in time.
-- KEYS  due      ARGV  prefix max
-- gives {id, caller, ...}
local found = {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now(), 'LIMIT', 0, ARGV[2])) do
  local caller = redis.call('HGET', key('t', id), 'caller')
  if caller then
    found[#found + 1] = id
    found[#found + 1] = caller
  else
    redis.call('ZREM', KEYS[1], id)
  end
end
return found
