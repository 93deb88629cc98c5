-- depth: how many receivers have news waiting.
-- KEYS  push      ARGV  prefix
-- gives {count}
return {redis.call('ZCARD', KEYS[1])}
