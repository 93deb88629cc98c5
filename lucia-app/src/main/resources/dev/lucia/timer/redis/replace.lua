-- replace: changes a timer that nobody else has changed meanwhile; one that is over leaves all lists.
-- KEYS  timer      ARGV  prefix id caller version json state wakeMs rememberMs
-- gives {1} changed | {0} changed or forgotten by someone else
local _, id, caller, version, json, state, wake, remember = unpack(ARGV)
if redis.call('HGET', KEYS[1], 'v') ~= version then return {0} end
redis.call('HSET', KEYS[1], 'v', version + 1, 'st', state, 'doc', json)
if state == 'DONE' then
  redis.call('SREM', key('timers', caller), id)
  redis.call('ZREM', prefix .. ':timers', id)
  redis.call('PEXPIRE', KEYS[1], remember)
else
  redis.call('ZADD', prefix .. ':timers', wake, id)
end
return {1}
