-- take: gives news that are due to one replica; it has to settle them within the lease.
-- KEYS  push      ARGV  prefix leaseMs max
-- gives {id, config, document, sent, attempts, claim, ...}
local t = now()
local taken = {}
for _, member in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', t, 'LIMIT', 0, ARGV[3])) do
  local id, config = member:match('^(%S+) (.*)$')
  local document = redis.call('HGET', key('p', id), config)
  local sent, attempts, claim = state_of(id, config)
  if document and sent then
    set_state(id, config, sent, attempts, claim + 1)
    redis.call('ZADD', KEYS[1], t + ARGV[2], member)
    for _, value in ipairs({id, config, document, sent, attempts, claim + 1}) do taken[#taken + 1] = value end
  else
    redis.call('ZREM', KEYS[1], member)
  end
end
return taken
