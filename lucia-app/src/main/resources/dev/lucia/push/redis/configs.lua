-- configs: reads a task's push configs.
-- KEYS  task      ARGV  prefix id caller
-- gives {1, config, document, ...} | {-2} no such task of this caller
local _, id, caller = unpack(ARGV)
if redis.call('HGET', KEYS[1], 'caller') ~= caller then return {-2} end
return {1, unpack(redis.call('HGETALL', key('p', id)))}
