-- submit: stores a task and its lease in one step, so that nothing acknowledged is ever without an owner.
-- KEYS  task      ARGV  prefix id owner caller context message bodyHash event at leaseMs deadlineMs
-- gives {1} stored | {0, id} the same message came before | {-1, id} the message id came before with another body
local _, id, owner, caller, context, message, body, event, at, lease, deadline = unpack(ARGV)
local known = redis.call('GET', key('msg', message))
if known then
  local first, hash = known:match('^(%S+) (%S+)$')
  if hash == body then return {0, first} end
  return {-1, first}
end
local t = now()
redis.call('SET', key('msg', message), id .. ' ' .. body)
redis.call('HSET', KEYS[1], 'v', 1, 'st', 'WORKING', 'ep', 1, 'own', owner, 'caller', caller, 'ctx', context,
  'schema', 1, 'msgs', message, 'dl', t + deadline)
redis.call('RPUSH', key('e', id), event)
redis.call('ZADD', prefix .. ':lease', t + lease, id)
redis.call('SADD', prefix .. ':callers', caller)
index(id, caller, nil, 'WORKING', at)
announce(id, 1, 1, '[' .. event .. ']')
return {1}
