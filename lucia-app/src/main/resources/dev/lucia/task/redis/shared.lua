-- shared: what every script about tasks begins with.
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

-- Makes a task's news due for whoever wants them posted, unless they are on their way (see push).
local function post(id)
  for _, config in ipairs(redis.call('HKEYS', key('p', id))) do
    redis.call('ZADD', prefix .. ':push', 'NX', now(), id .. ' ' .. config)
  end
end

-- Lists a task under its caller by state and by context, newest status first; a hidden one is in no list.
local function index(id, task, from, to, at, retention)
  if task.hidden then return end
  local states = prefix .. ':ix:' .. task.caller .. ':'
  if from then redis.call('ZREM', states .. from, id) end
  redis.call('ZADD', states .. to, at, id)
  local context = prefix .. ':cx:' .. task.caller .. ':' .. task.context
  redis.call('ZADD', context, at, id)
  redis.call('PEXPIRE', context, retention)
end

-- What becomes of the lease, the question's expiry and the keys when a task is in `state`.
local function enter(id, state, messages, lease, answer, retention)
  if is_terminal(state) then
    redis.call('ZREM', prefix .. ':lease', id)
    redis.call('ZREM', prefix .. ':due', id)
    redis.call('DEL', key('s', id))
    redis.call('PEXPIRE', key('t', id), retention)
    redis.call('PEXPIRE', key('e', id), retention)
    redis.call('PEXPIRE', key('p', id), retention)
    redis.call('PEXPIRE', key('ps', id), retention)
    for message in messages:gmatch('%S+') do redis.call('PEXPIRE', key('msg', message), retention) end
  elseif is_interrupted(state) then
    redis.call('ZREM', prefix .. ':lease', id)
    redis.call('ZADD', prefix .. ':due', now() + answer, id)
  else
    redis.call('ZADD', prefix .. ':lease', now() + lease, id)
  end
end

-- The first task of a message id: {0, id} for the same body, {-1, id} for another, nil if the id is new.
local function first_of(message, body)
  local known = redis.call('GET', key('msg', message))
  if not known then return nil end
  local id, hash = known:match('^(%S+) (%S+)$')
  return {hash == body and 0 or -1, id}
end
