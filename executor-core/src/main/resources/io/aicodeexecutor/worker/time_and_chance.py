# The trusted code that gives a guest the time zones of the worker image, and the seed that its caller chose.
#
# Both are done to modules of the library when they have been loaded, by whomever: zoneinfo would look for files, and
# random would begin anywhere.


def _make_time_and_chance(loaded, import_module):
    """Returns (amendments, seed_random).

    amendments: by its name, what to call with a module that has just been loaded; seed_random: a function to call with
    the seed, if there is one, before the program runs.
    """
    from _io import BytesIO
    from binascii import a2b_base64

    _set, _type, _ImportError = set, type, ImportError

    # -- time zones --------------------------------------------------------------------------------------------------------

    def zones():
        """TZif data in base64, by key. Loaded when a program first asks for a zone; an interpreter without an image has none."""
        try:
            import_module("zoneinfo._data")
            return loaded["zoneinfo._data"].zones
        except _ImportError:
            return {}

    def amend_common(common):
        not_found = common.ZoneInfoNotFoundError

        def load_tzdata(key):
            data = zones().get(key)
            if data is None:
                raise not_found(f"No time zone found with key {key}")
            return BytesIO(a2b_base64(data))

        common.load_tzdata = load_tzdata

    def amend_tzpath(tzpath):
        def available_timezones():
            """Returns a set containing all available time zones."""
            return _set(zones())

        tzpath.available_timezones = available_timezones

    def amend_zoneinfo(zoneinfo):
        # the library computes it when it is asked, by a function that would read the paths of a host
        zoneinfo.TZPATH = ()
        # the one that is written in Python leaves the module out
        zone, plain = zoneinfo.ZoneInfo, zoneinfo.ZoneInfo.__repr__

        def show(self):
            return "zoneinfo." + plain(self) if _type(self) is zone else plain(self)

        zone.__repr__ = show

    # -- chance ------------------------------------------------------------------------------------------------------------

    seeds = []

    def amend_random(random):
        for seed in seeds:
            random.seed(seed)

    def seed_random(seed):
        seeds.append(seed)
        if "random" in loaded:
            loaded["random"].seed(seed)

    amendments = {
        "random": amend_random,
        "zoneinfo": amend_zoneinfo,
        "zoneinfo._common": amend_common,
        "zoneinfo._tzpath": amend_tzpath,
    }
    return (amendments, seed_random)


_make_time_and_chance
