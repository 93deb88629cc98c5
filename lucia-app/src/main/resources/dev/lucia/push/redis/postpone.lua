-- postpone: notes a failed post, and when to try again.
-- KEYS  push      ARGV  prefix id config claim attempts delayMs
-- gives {1} | {-1} someone else has the say, or nobody listens
local _, id, config, claim, attempts, delay = unpack(ARGV)
local sent, _, newest = state_of(id, config)
if newest ~= tonumber(claim) then return {-1} end
set_state(id, config, sent, attempts, newest)
redis.call('ZADD', KEYS[1], now() + delay, id .. ' ' .. config)
return {1}
