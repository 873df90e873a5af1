# Looks for secrets in the environment and the command line.
# From: keys of cloud services in environment variables.
# must: refused, harmless
# capability: environment
import os
import sys

# the interpreter itself presents one name to libraries that look for it
leaks = [name for name in os.environ if name != "UNSAFE_PYO3_SKIP_VERSION_CHECK"]
_ = "ESCAPED" if leaks or len(sys.argv) > 1 or len(getattr(sys, "orig_argv", [])) > 1 else "contained"
