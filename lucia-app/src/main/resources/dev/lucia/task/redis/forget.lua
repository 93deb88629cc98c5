-- forget: takes what an erased task said out of the change stream, a page at a time.
-- KEYS  changes      ARGV  prefix id from
-- gives {next} the id from where to go on, or "" at the end
local _, id, from = unpack(ARGV)
local page = redis.call('XRANGE', KEYS[1], from, '+', 'COUNT', 1000)
for _, entry in ipairs(page) do
  if entry[2][2] == id and entry[2][4] ~= '0' then redis.call('XDEL', KEYS[1], entry[1]) end
end
return {#page == 1000 and '(' .. page[1000][1] or ''}
