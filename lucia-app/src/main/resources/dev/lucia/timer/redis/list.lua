-- list: all timers of one caller.
-- KEYS  the caller's timers      ARGV  prefix
-- gives {version, json, ...}
local found = {}
for _, id in ipairs(redis.call('SMEMBERS', KEYS[1])) do
  local timer = redis.call('HMGET', key('timer', id), 'v', 'doc')
  if timer[1] then
    found[#found + 1] = timer[1]
    found[#found + 1] = timer[2]
  end
end
return found
