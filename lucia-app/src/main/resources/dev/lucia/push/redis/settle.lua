-- settle: notes what was posted, by whoever still has the say; "all" gives up what was not.
-- KEYS  push      ARGV  prefix id config claim sent leaseMs
-- gives {1} more has happened | {0} all was told | {-1} someone else has the say, or nobody listens
local _, id, config, claim, sent, lease = unpack(ARGV)
local _, _, newest = state_of(id, config)
if newest ~= tonumber(claim) then return {-1} end
local version = tonumber(redis.call('HGET', key('t', id), 'v') or 0)
sent = sent == 'all' and version or tonumber(sent)
set_state(id, config, sent, 0, newest)
if sent < version then
  redis.call('ZADD', KEYS[1], now() + lease, id .. ' ' .. config)
  return {1}
end
redis.call('ZREM', KEYS[1], id .. ' ' .. config)
return {0}
