-- submit: stores a task and its lease in one step, so that nothing acknowledged is ever without an owner.
-- KEYS  task      ARGV  prefix id owner caller context hidden message body event at leaseMs deadlineMs retentionMs
-- gives {1} stored | {0, id} the same message came before | {-1, id} the message id came before with another body
local _, id, owner, caller, context, hidden, message, body, event, at, lease, deadline, retention = unpack(ARGV)
local first = first_of(message, body)
if first then return first end

local t = now()
redis.call('SET', key('msg', message), id .. ' ' .. body)
redis.call('HSET', KEYS[1], 'v', 1, 'st', 'WORKING', 'ep', 1, 'own', owner, 'caller', caller, 'ctx', context,
  'schema', 1, 'msgs', message, 'dl', t + deadline)
if hidden == '1' then redis.call('HSET', KEYS[1], 'hidden', 1) end
redis.call('RPUSH', key('e', id), event)
redis.call('ZADD', prefix .. ':lease', t + lease, id)
redis.call('SADD', prefix .. ':callers', caller)
index(id, {caller = caller, context = context, hidden = hidden == '1'}, nil, 'WORKING', at, retention)
announce(id, 1, 1, '[' .. event .. ']')
return {1}
