-- shared: what every script about push notifications begins with.
-- {p} the configs of a task, by id; {ps} how far each was told; {push} when the next post is due.

-- Number of the last event that was posted, how often the next was tried, and who has the say (claim).
local function state_of(id, config)
  local state = redis.call('HGET', key('ps', id), config)
  if not state then return nil end
  local sent, attempts, claim = state:match('^(%d+) (%d+) (%d+)$')
  return tonumber(sent), tonumber(attempts), tonumber(claim)
end

local function set_state(id, config, sent, attempts, claim)
  redis.call('HSET', key('ps', id), config, string.format('%d %d %d', sent, attempts, claim))
end
