# Climbs from a generator's frame through f_back to the frames of whoever runs it, and reads their variables.
# From: CVE-2023-41039 (RestrictedPython) and gi_frame escapes in capture-the-flag sandboxes.
# must: refused, harmless
# capability: frames
def climb():
    frame = generator.gi_frame.f_back
    while frame is not None:
        frames.append((frame.f_code.co_name, sorted(frame.f_globals), sorted(frame.f_locals)))
        frame = frame.f_back
    yield


frames = []
generator = climb()
next(generator)
own = {"climb", "<module>"}
_ = "ESCAPED" if any(name not in own for name, *_names in frames) else "contained"
