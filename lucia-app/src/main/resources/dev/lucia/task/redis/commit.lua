-- commit: appends events and steps if the writer still owns the task (epoch) and saw its latest version.
-- KEYS  task      ARGV  prefix id version epoch state at leaseMs retentionMs answerMs document events event... step...
-- gives {1, version} | {0, version} stale | {-1} fenced | {-2} gone
local _, id, version, epoch, state, at, lease, retention, answer, document, events = unpack(ARGV)
local task = redis.call('HMGET', KEYS[1], 'v', 'ep', 'st', 'caller', 'msgs')
if not task[1] then return {-2} end
if task[2] ~= epoch then return {-1} end
if task[1] ~= version then return {0, tonumber(task[1])} end
if is_terminal(task[3]) then return {-2} end

for i = 12 + events, #ARGV do redis.call('RPUSH', key('s', id), ARGV[i]) end
if tonumber(events) == 0 then
  redis.call('ZADD', prefix .. ':lease', now() + lease, id)
  return {1, tonumber(version)}
end

version = version + events
redis.call('HSET', KEYS[1], 'v', version)
for i = 12, 11 + events do redis.call('RPUSH', key('e', id), ARGV[i]) end
if document ~= '' then redis.call('HSET', KEYS[1], 'doc', document, 'dv', version) end
if state ~= task[3] then
  redis.call('HSET', KEYS[1], 'st', state)
  index(id, task[4], task[3], state, at)
end
announce(id, version, epoch, '[' .. table.concat(ARGV, ',', 12, 11 + events) .. ']')

if is_terminal(state) then
  redis.call('ZREM', prefix .. ':lease', id)
  redis.call('DEL', key('s', id))
  redis.call('PEXPIRE', KEYS[1], retention)
  redis.call('PEXPIRE', key('e', id), retention)
  for message in task[5]:gmatch('%S+') do redis.call('PEXPIRE', key('msg', message), retention) end
elseif is_interrupted(state) then
  redis.call('ZREM', prefix .. ':lease', id)
  redis.call('ZADD', prefix .. ':due', now() + answer, id)
else
  redis.call('ZADD', prefix .. ':lease', now() + lease, id)
end
return {1, version}
