-- erase: forgets a task at once; whoever works on it is told to stop.
-- KEYS  task      ARGV  prefix id caller
-- gives {1, epoch} | {0} no such task of this caller
local _, id, caller = unpack(ARGV)
local task = redis.call('HMGET', KEYS[1], 'caller', 'ctx', 'st', 'msgs', 'ep')
if not task[1] or task[1] ~= caller then return {0} end
for _, config in ipairs(redis.call('HKEYS', key('p', id))) do
  redis.call('ZREM', prefix .. ':push', id .. ' ' .. config)
end
redis.call('DEL', KEYS[1], key('e', id), key('s', id), key('p', id), key('ps', id))
for message in task[4]:gmatch('%S+') do redis.call('DEL', key('msg', message)) end
redis.call('ZREM', prefix .. ':lease', id)
redis.call('ZREM', prefix .. ':due', id)
redis.call('ZREM', prefix .. ':ix:' .. caller .. ':' .. task[3], id)
redis.call('ZREM', prefix .. ':cx:' .. caller .. ':' .. task[2], id)
announce(id, 0, task[5] + 1, '')
return {1, task[5] + 1}
