-- release: ends leases at once when their owner stops, so that another replica goes on without waiting.
-- KEYS  lease      ARGV  prefix (id epoch)...
-- gives {the number of leases ended}
local released = 0
for i = 2, #ARGV, 2 do
  if redis.call('HGET', key('t', ARGV[i]), 'ep') == ARGV[i + 1] and redis.call('ZSCORE', KEYS[1], ARGV[i]) then
    redis.call('ZADD', KEYS[1], 0, ARGV[i])
    released = released + 1
  end
end
return {released}
