"""The C library's heap: what is freed goes back to the system."""

import ctypes
import gc

_C = ctypes.CDLL(None)
_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
"""Parameters of glibc's `mallopt`."""
_ARENAS = 2


def keep_heap_small(block: int) -> None:
    """Have what takes *block* bytes and more go back to the system as it is freed; does nothing where the C library is not glibc.

    By itself glibc raises that bound to the largest block freed so far, up to 32 MB: after one large body, bodies come from heaps
    that one small block keeps from shrinking, and there is a heap for every few threads.
    """
    if hasattr(_C, "mallopt"):
        for parameter, number in ((_MMAP_THRESHOLD, block), (_TRIM_THRESHOLD, block), (_ARENA_MAX, _ARENAS)):
            _C.mallopt(parameter, number)


def give_back() -> None:
    """Give the memory that Python and the C library no longer use back to the system."""
    gc.collect()
    if hasattr(_C, "malloc_trim"):
        _C.malloc_trim(0)
