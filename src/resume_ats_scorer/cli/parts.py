"""Results as a folder of Parquet parts, on a disk or in a remote store."""

import io
import re
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import uuid4

import typer

from resume_ats_scorer.cli.journal import as_of
from resume_ats_scorer.model import value
from resume_ats_scorer.rank import Row, read_row
from resume_ats_scorer.wire import to_json

_HEAD = "_batch.json"


@value
class PartFolder:
    """A folder of parts, by its path or address (`s3://bucket/results`)."""

    place: str
    """Path or address."""

    def begin(self, head: bytes) -> None:
        """Start the folder for the batch that *head* names, or go on with it. Raises BadParameter where it holds another batch."""
        store, root = self._open()
        store.makedirs(root, exist_ok=True)
        path = f"{root}/{_HEAD}"
        if not store.exists(path):
            store.pipe_file(path, head)
        elif store.cat_file(path) != head:
            raise typer.BadParameter(
                "the results there are of another posting, date, weights, version or chunk; give another --output"
            )

    def begun(self) -> date | None:
        """Return the date that the results there are of, or None where there are none."""
        store, root = self._open()
        path = f"{root}/{_HEAD}"
        return as_of(store.cat_file(path)) if store.exists(path) else None

    def numbers(self) -> set[int]:
        """Return the numbers of the parts that are there, whole."""
        store, root = self._open()
        store.invalidate_cache()
        found = (re.search(r"part-(\d+)\.parquet$", name) for name in store.find(root))
        return {int(match[1]) for match in found if match}

    def write(self, number: int, rows: Sequence[Row]) -> None:
        """Write *rows* as part *number*, whole or not at all; a part that is there already is replaced."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        columns = {
            "name": [row.name for row in rows],
            "total_score": [getattr(row, "total_score", None) for row in rows],
            "error": [getattr(row, "error", None) for row in rows],
            "row": [to_json(row).decode() for row in rows],
        }
        schema = pa.schema([("name", pa.string()), ("total_score", pa.float64()), ("error", pa.string()), ("row", pa.string())])
        body = io.BytesIO()
        pq.write_table(pa.table(columns, schema=schema), body)
        store, root = self._open()
        fresh = f"{root}/.part-{number:06}.{uuid4().hex}"
        store.pipe_file(fresh, body.getvalue())
        store.mv(fresh, f"{root}/part-{number:06}.parquet")

    def read(self, number: int) -> list[Row]:
        """Return the rows of part *number*."""
        import pyarrow.parquet as pq

        store, root = self._open()
        table = pq.read_table(io.BytesIO(store.cat_file(f"{root}/part-{number:06}.parquet")), columns=["row"])
        return [read_row(text) for text in table.column("row").to_pylist()]

    def _open(self) -> tuple[Any, str]:
        try:
            import fsspec
        except ImportError:
            raise typer.BadParameter("a cluster needs `pip install resume-ats-scorer[dask]`") from None
        store, root = fsspec.core.url_to_fs(self.place)
        return store, str(root).rstrip("/")
