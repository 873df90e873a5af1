# Returns a value that is small in memory and large as JSON.
# From: shared references, the "billion laughs" of JSON.
# must: result_limit
# capability: output
value = "laugh"
for _n in range(24):
    value = [value, value]
_ = value
