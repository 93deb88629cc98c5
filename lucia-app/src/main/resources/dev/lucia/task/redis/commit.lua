-- commit: appends events and steps if the writer still owns the task (epoch) and saw its latest version.
-- KEYS  task
-- ARGV  prefix id version epoch state at leaseMs retentionMs answerMs keptEvents snapshot events event... step...
-- gives {1, version} | {0, version} stale | {-1} fenced | {-2} gone
local _, id, version, epoch, state, at, lease, retention, answer, kept, snapshot, events = unpack(ARGV)
local task = redis.call('HMGET', KEYS[1], 'v', 'ep', 'st', 'caller', 'ctx', 'hidden', 'msgs', 'base')
if not task[1] then return {-2} end
if task[2] ~= epoch then return {-1} end
if task[1] ~= version then return {0, tonumber(task[1])} end
if is_terminal(task[3]) then return {-2} end

version = version + events
for i = 13, 12 + events do redis.call('RPUSH', key('e', id), ARGV[i]) end
for i = 13 + events, #ARGV do redis.call('RPUSH', key('s', id), ARGV[i]) end
if snapshot ~= '' then
  redis.call('HSET', KEYS[1], 'doc', snapshot, 'dv', version)
  if version - (task[8] or 0) > tonumber(kept) then
    redis.call('DEL', key('e', id))
    redis.call('HSET', KEYS[1], 'base', version)
  end
end
if tonumber(events) > 0 then
  redis.call('HSET', KEYS[1], 'v', version, 'st', state)
  announce(id, version, epoch, '[' .. table.concat(ARGV, ',', 13, 12 + events) .. ']')
  post(id)
end
if state ~= task[3] then
  index(id, {caller = task[4], context = task[5], hidden = task[6]}, task[3], state, at, retention)
end
enter(id, state, task[7], lease, answer, retention)
return {1, version}
