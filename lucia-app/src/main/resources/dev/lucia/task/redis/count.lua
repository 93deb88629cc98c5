-- count: how many tasks are stored by state, of one caller or of all.
-- KEYS  callers      ARGV  prefix caller state...
-- gives {count...} in the order of the states
local callers = ARGV[2] ~= '' and {ARGV[2]} or redis.call('SMEMBERS', KEYS[1])
local counts = {}
for i = 3, #ARGV do
  local count = 0
  for _, caller in ipairs(callers) do
    count = count + redis.call('ZCARD', prefix .. ':ix:' .. caller .. ':' .. ARGV[i])
  end
  counts[#counts + 1] = count
end
return counts
