-- steal: takes over tasks whose lease ran out; the higher epoch fences the former owner.
-- KEYS  lease      ARGV  prefix thief leaseMs max schema
-- gives {id, epoch, ...}; tasks of a newer schema are left to the replicas that know it
local _, thief, lease, max, schema = unpack(ARGV)
local t = now()
local taken = {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', t)) do
  local task = redis.call('HMGET', key('t', id), 'st', 'schema')
  if not task[1] or is_terminal(task[1]) or is_interrupted(task[1]) then
    redis.call('ZREM', KEYS[1], id)
  elseif tonumber(task[2]) <= tonumber(schema) then
    local epoch = redis.call('HINCRBY', key('t', id), 'ep', 1)
    redis.call('HSET', key('t', id), 'own', thief)
    redis.call('ZADD', KEYS[1], t + lease, id)
    taken[#taken + 1] = id
    taken[#taken + 1] = epoch
    if #taken == 2 * max then break end
  end
end
return taken
