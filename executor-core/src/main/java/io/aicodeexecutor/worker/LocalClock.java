package io.aicodeexecutor.worker;

/// What the clocks of a zone show for some time.
///
/// @param offsetSeconds how far they are ahead of UTC; negative to the west of it
/// @param daylight whether that is daylight saving time
/// @param name what it is called, in ASCII: letters such as `CEST`, or a number such as `+0530`
record LocalClock(int offsetSeconds, boolean daylight, String name) {}
