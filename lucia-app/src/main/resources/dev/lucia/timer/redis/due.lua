-- due: the timers whose time has come, by this server's clock, so that all replicas agree.
-- KEYS  timers      ARGV  prefix max
-- gives {version, json, ...}
local found = {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now(), 'LIMIT', 0, ARGV[2])) do
  local timer = redis.call('HMGET', key('timer', id), 'v', 'doc')
  if timer[1] then
    found[#found + 1] = timer[1]
    found[#found + 1] = timer[2]
  else
    redis.call('ZREM', KEYS[1], id)
  end
end
return found
