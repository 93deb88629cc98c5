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

