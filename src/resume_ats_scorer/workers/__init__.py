"""Worker processes that read strangers' files: one document at a time each, bounded, killed when over, replaced at once.

Why our own: the executors at hand lose innocent tasks or stall when a worker dies. Here every worker has a private pipe and no
lock is shared between processes, so nothing that happens in one worker can reach another.
"""

from resume_ats_scorer.workers._child import Allowance, Work
from resume_ats_scorer.workers._pool import Done, Pool
from resume_ats_scorer.workers._worker import start_fork_server

__all__ = ["Allowance", "Done", "Pool", "Work", "start_fork_server"]
