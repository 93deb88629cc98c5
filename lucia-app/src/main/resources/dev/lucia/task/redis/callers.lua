-- callers: on whose behalf there are tasks.
-- KEYS  callers      ARGV  prefix
-- gives {caller...}
return redis.call('SMEMBERS', KEYS[1])
