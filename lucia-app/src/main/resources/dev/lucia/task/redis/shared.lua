-- shared: what every script begins with; put in front of each when it is loaded.
-- All keys have the prefix and with it one hash tag, so that the declared key names the slot of all.
-- ARGV  prefix ...
local prefix = ARGV[1]

local function key(kind, id)
  return prefix .. ':' .. kind .. ':' .. id
end

local function now()
  local time = redis.call('TIME')
  return time[1] * 1000 + math.floor(time[2] / 1000)
end

local function is_terminal(state)
  return state == 'COMPLETED' or state == 'FAILED' or state == 'CANCELED' or state == 'REJECTED'
end

local function is_interrupted(state)
  return state == 'INPUT_REQUIRED' or state == 'AUTH_REQUIRED'
end

-- Tells all replicas: ids count up by one, so that a reader sees a gap; large events are read by whoever needs them.
local function announce(id, version, epoch, events)
  if #events > 4096 then events = '' end
  redis.call('XADD', prefix .. ':chg', 'MAXLEN', '~', 10000, redis.call('INCR', prefix .. ':chg:n') .. '-0',
    't', id, 's', version, 'p', epoch, 'e', events)
end

-- Moves a task between the lists of its caller's tasks by state; `at` orders each list.
local function index(id, caller, from, to, at)
  if from then redis.call('ZREM', prefix .. ':ix:' .. caller .. ':' .. from, id) end
  redis.call('ZADD', prefix .. ':ix:' .. caller .. ':' .. to, at, id)
end
