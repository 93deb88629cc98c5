-- sweep: drops a caller's ended tasks from the lists once they are forgotten, and the caller with its last one.
-- KEYS  callers      ARGV  prefix caller max state...
-- gives {the number of ids dropped}
local _, caller, max = unpack(ARGV, 1, 3)
local dropped, left = 0, 0
for i = 4, #ARGV do
  local list = prefix .. ':ix:' .. caller .. ':' .. ARGV[i]
  for _, id in ipairs(redis.call('ZRANGE', list, 0, max - 1)) do
    if redis.call('EXISTS', key('t', id)) == 1 then break end
    redis.call('ZREM', list, id)
    dropped = dropped + 1
  end
  left = left + redis.call('ZCARD', list)
end
if left == 0 then redis.call('SREM', KEYS[1], caller) end
return {dropped}
