# Reads what the kernel publishes of the machine: hardware, security modules, control groups, debug files.
# From: /sys and /proc files that tell one container from another, or let it out (release_agent, CVE-2022-0492).
# must: refused, harmless
# capability: environment
_ = "contained"
for path in (
    "/sys/kernel/security/lsm",
    "/sys/kernel/notes",
    "/sys/class/dmi/id/product_name",
    "/sys/class/net/lo/address",
    "/sys/fs/cgroup/cgroup.procs",
    "/sys/kernel/debug/sched/features",
    "/sys/power/state",
    "/sys/module/kernel/parameters/panic",
    "/proc/kallsyms",
    "/proc/kcore",
    "/proc/version",
    "/proc/net/tcp",
    "/proc/modules",
    "/proc/sys/kernel/core_pattern",
    "/proc/sys/kernel/random/boot_id",
):
    try:
        _ = "ESCAPED" if open(path, "rb").read(10) else _
    except (OSError, ValueError):
        pass
for path in ("/sys/fs/cgroup/memory.max", "/proc/self/oom_score_adj", "/proc/sysrq-trigger", "/proc/self/clear_refs"):
    try:
        # opened, never written: whoever may open it has escaped already
        open(path, "r+b", buffering=0).close()
        _ = "ESCAPED"
    except (OSError, ValueError):
        pass
