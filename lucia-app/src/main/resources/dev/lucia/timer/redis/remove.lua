-- remove: forgets a timer that nobody else has changed meanwhile.
-- KEYS  timer      ARGV  prefix id caller version
-- gives {1} forgotten | {0} changed or forgotten by someone else
local _, id, caller, version = unpack(ARGV)
if redis.call('HGET', KEYS[1], 'v') ~= version then return {0} end
redis.call('DEL', KEYS[1])
redis.call('SREM', key('timers', caller), id)
redis.call('ZREM', prefix .. ':timers', id)
return {1}
