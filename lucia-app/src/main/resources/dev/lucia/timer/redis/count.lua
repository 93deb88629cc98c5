-- count: how many timers stand in each state.
-- KEYS  timers      ARGV  prefix
-- gives {state, count, ...}
local counts = {}
for _, id in ipairs(redis.call('ZRANGE', KEYS[1], 0, 9999)) do
  local state = redis.call('HGET', key('timer', id), 'st')
  if state then counts[state] = (counts[state] or 0) + 1 end
end
local answer = {}
for state, count in pairs(counts) do
  answer[#answer + 1] = state
  answer[#answer + 1] = count
end
return answer
