-- delete: forgets a push config, and what was still to be posted there.
-- KEYS  task      ARGV  prefix id caller config
-- gives {1} | {-2} no such task of this caller
local _, id, caller, config = unpack(ARGV)
if redis.call('HGET', KEYS[1], 'caller') ~= caller then return {-2} end
redis.call('HDEL', key('p', id), config)
redis.call('HDEL', key('ps', id), config)
redis.call('ZREM', prefix .. ':push', id .. ' ' .. config)
return {1}
