# Returns a list that holds itself.
# From: encoders without a depth limit.
# must: result_limit
# capability: output
loop = []
loop.append({"loop": loop})
_ = loop
