"""Numbers with the words that go with them."""


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: `1 table`, `2 tables`; *many* is for nouns that take more than an s."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def agreeing(number: int, one: str, many: str) -> str:
    """Return the verb that *number* things take: "1 position is", "2 positions are"."""
    return one if number == 1 else many
