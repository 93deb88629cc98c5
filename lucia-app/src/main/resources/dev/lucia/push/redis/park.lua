-- park: notes news that can't be handled, for people to look at; the newest 1,000 are kept.
-- KEYS  parked      ARGV  prefix entry
-- gives {1}
redis.call('LPUSH', KEYS[1], ARGV[2])
redis.call('LTRIM', KEYS[1], 0, 999)
return {1}
