-- renew: one heartbeat for all leases of a replica; also revives a lease that ran out but that nobody took.
-- KEYS  lease      ARGV  prefix owner leaseMs (id epoch)...
-- gives {id...} of the leases that are lost
local _, owner, lease = unpack(ARGV, 1, 3)
local deadline = now() + lease
local lost = {}
for i = 4, #ARGV, 2 do
  local task = redis.call('HMGET', key('t', ARGV[i]), 'own', 'ep', 'st')
  if task[1] ~= owner or task[2] ~= ARGV[i + 1] then
    lost[#lost + 1] = ARGV[i]
  elseif not is_terminal(task[3]) and not is_interrupted(task[3]) then
    redis.call('ZADD', KEYS[1], deadline, ARGV[i])
  end
end
return lost
