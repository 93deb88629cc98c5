-- find: reads one timer.
-- KEYS  timer      ARGV  prefix
-- gives {} | {version, json}
local timer = redis.call('HMGET', KEYS[1], 'v', 'doc')
if not timer[1] then return {} end
return timer
