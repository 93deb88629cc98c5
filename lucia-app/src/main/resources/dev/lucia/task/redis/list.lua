-- list: a page of a caller's tasks, newest status first, equal times by id.
-- KEYS  callers      ARGV  prefix caller context size afterMs beforeMs beforeId state...
-- gives {total, id, at, ...}; ids of tasks that are forgotten are dropped from the lists on the way
local _, caller, context, size, after, before, before_id = unpack(ARGV, 1, 7)
local wanted = {}
for i = 8, #ARGV do wanted[ARGV[i]] = true end
local found = {}
local total = 0

local function add(list, id, at)
  local state = redis.call('HGET', key('t', id), 'st')
  if not state then redis.call('ZREM', list, id) return end
  if wanted[state] then found[#found + 1] = {id, tonumber(at)} end
end

-- Takes from one list until it has given enough, beginning behind the last id of the page before.
local function take(list)
  local enough = #found + size
  local offset = 0
  while #found < enough do
    local page = redis.call('ZREVRANGEBYSCORE', list, before, after, 'WITHSCORES', 'LIMIT', offset, 100)
    for i = 1, #page, 2 do
      if page[i + 1] ~= before or page[i] < before_id then add(list, page[i], page[i + 1]) end
    end
    if #page < 200 then return end
    offset = offset + 100
  end
end

if context ~= '' then
  local list = prefix .. ':cx:' .. caller .. ':' .. context
  for _, id in ipairs(redis.call('ZREVRANGEBYSCORE', list, '+inf', after)) do
    if wanted[redis.call('HGET', key('t', id), 'st')] then total = total + 1 end
  end
  take(list)
else
  for state in pairs(wanted) do
    local list = prefix .. ':ix:' .. caller .. ':' .. state
    total = total + redis.call('ZCOUNT', list, after, '+inf')
    take(list)
  end
end

table.sort(found, function(a, b) return a[2] > b[2] or (a[2] == b[2] and a[1] > b[1]) end)
local answer = {total}
for i = 1, math.min(#found, tonumber(size)) do
  answer[#answer + 1] = found[i][1]
  answer[#answer + 1] = tostring(found[i][2])
end
return answer
