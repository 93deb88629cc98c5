-- add: stores a new timer unless its caller has enough of them.
-- KEYS  timer      ARGV  prefix id caller most json state wakeMs
-- gives {1} stored | {0} known | {-1} too many
local _, id, caller, most, json, state, wake = unpack(ARGV)
local own = key('timers', caller)
if redis.call('EXISTS', KEYS[1]) == 1 then return {0} end
if redis.call('SCARD', own) >= tonumber(most) then return {-1} end
redis.call('HSET', KEYS[1], 'v', 1, 'st', state, 'doc', json)
redis.call('SADD', own, id)
redis.call('ZADD', prefix .. ':timers', wake, id)
return {1}
