"""The geometry of pages."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from placed import reading, word

from resume_ats_scorer.parse.layout import Strip, Style, Word, blocks, columns_of, pieces_of, repeated, rows

PLACES = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 60), st.integers(4, 120)),
    max_size=60,
)


@given(PLACES)
def test_no_word_is_lost(places: list[tuple[int, int, int]]) -> None:
    """Wherever words stand, blocks hold each of them exactly once."""
    words = [word(str(index), 10.0 * x, 12.0 * y, float(width)) for index, (x, y, width) in enumerate(places)]
    found = [member.text for block in blocks(words) for row in block.rows for member in row.words]

    assert sorted(found) == sorted(each.text for each in words)


@given(PLACES)
def test_order_of_input_does_not_matter(places: list[tuple[int, int, int]]) -> None:
    """The reading order depends on places only, not on the order of the words in the file."""
    distinct = sorted({(x, y): width for x, y, width in places}.items())
    words = [word(f"{x},{y}", 10.0 * x, 12.0 * y, float(width)) for (x, y), width in distinct]

    def order(some: list[Word]) -> list[str]:
        return [member.text for block in blocks(some) for row in block.rows for member in row.words]

    assert order(words) == order(words[::-1])


@given(PLACES, st.integers(0, 300), st.integers(0, 300))
def test_moving_a_page_changes_nothing(places: list[tuple[int, int, int]], right: int, down: int) -> None:
    """Rows are the same wherever the text stands on the page."""
    words = [word(str(index), 10.0 * x, 12.0 * y, float(width)) for index, (x, y, width) in enumerate(places)]
    moved = [word(str(index), 10.0 * x + right, 12.0 * y + down, float(width)) for index, (x, y, width) in enumerate(places)]

    assert [[each.text for each in row.words] for row in rows(words)] == [[each.text for each in row.words] for row in rows(moved)]


def test_raised_word_joins_its_row() -> None:
    """A raised mark that touches a word stands on that word's row."""
    found = rows([word("1", 0, 100), word("st", 40, 96, 8, 6.0), word("next", 0, 114)])

    assert [[each.text for each in row.words] for row in found] == [["1", "st"], ["next"]]


def test_lines_that_ran_into_each_other_are_two() -> None:
    """A heading printed over the line below it, and a word of the same size that only touches another one, are lines."""
    over = rows([word("HEADING", 20, 103, 120, 16.0), word("[1]", 20, 100, 12), word("text", 36, 100, 200)])
    beside = rows([word("upper", 40, 100, 26), word("lower", 20, 105, 21)])

    assert [[each.text for each in row.words] for row in (*over, *beside)] == [["HEADING"], ["[1]", "text"], ["upper"], ["lower"]]


def test_close_lines_stay_apart() -> None:
    """Lines set solid are two rows."""
    found = rows([word("one", 0, 100, 300), word("two", 0, 110, 300)])

    assert [row.words[0].text for row in found] == ["one", "two"]


def test_bullets_are_no_column() -> None:
    """A column of bullets belongs to the text beside it."""
    words = [word("•", 0, 14.0 * line, 4) for line in range(9)]
    words += [word("a sentence", 30, 14.0 * line, 300) for line in range(9)]

    assert {block.column for block in blocks(words)} == {0}


def test_sidebar_on_the_same_baselines_is_a_column() -> None:
    """A narrow column without figures in it stays a column even where every line has a neighbour."""
    words = [word("sentence of the main text", 0, 14.0 * line, 300) for line in range(12)]
    words += [word("skill", 340, 14.0 * line, 80) for line in range(12)]

    assert [block.column for block in blocks(words)] == [1, 2]


def test_page_of_columns() -> None:
    """A page is columned where most of its lines are."""
    assert (columns_of([0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]), columns_of([0] * 20 + [1] * 6 + [2] * 6), columns_of([])) == (
        2,
        1,
        1,
    )


def test_headers_need_another_page() -> None:
    """A line at the top is a header where another page repeats it, and numbers of pages are footers anyway."""
    strips = [
        Strip(1, "Ada Example", 30, 800),
        Strip(1, "Nurse", 300, 800),
        Strip(1, "1 / 2", 780, 800),
        Strip(2, "Ada Example", 31, 800),
        Strip(2, "Nurse", 300, 800),
    ]

    assert repeated(strips) == {0: "header", 2: "footer", 3: "header"}


def test_words_beyond_any_page_cost_no_memory() -> None:
    """Broken files place words millions of millions of points away; they are read like the others."""
    near = [word(f"near{row}", 50, 12.0 * row) for row in range(10)]
    far = [word(f"far{row}", sign * 1e13, 12.0 * row) for row, sign in ((0, 1), (5, -1))]

    found = [member.text for block in blocks([*near, *far]) for row in block.rows for member in row.words]

    assert sorted(each.text for each in (*near, *far)) == sorted(found)


def test_a_column_whose_right_side_is_its_heading() -> None:
    """Where all that stands on the right is cut off with the heading, the left is read on."""
    right = [("a", 86, 100), ("b", 98, 20), ("d", 110, 100), ("f", 122, 200), ("h", 134, 200), ("j", 146, 20)]
    left = [("c", 110, 60), ("e", 122, 60), ("g", 134, 150), ("i", 146, 100), ("k", 176, 100), ("l", 206, 100)]
    words = [word(text, 300, base, width, 16.0 if text == "f" else 10.0) for text, base, width in right]
    words += [word(text, 10, base, width, 16.0 if text == "e" else 10.0) for text, base, width in left]

    found = [member.text for block in blocks(words) for row in block.rows for member in row.words]

    assert list("abcdefghijkl") == sorted(found)


def test_short_lists_side_by_side_at_heights_of_their_own() -> None:
    """Two short lists whose lines stand at different heights are read one after the other, and make no columns."""
    left = [word(f"left{line}", 36, 120 + 22 * line, 120) for line in range(5)]
    right = [word(f"right{line}", 200, 131 + 22 * line, 120) for line in range(4)]
    found = blocks([word("Skills", 33, 100), *left, *right, word("History", 33, 222), word("sentence", 33, 240, 400)])

    assert [row.words[0].text for block in found for row in block.rows] == [
        *("Skills", "left0", "left1", "left2", "left3", "left4"),
        *("right0", "right1", "right2", "right3", "History", "sentence"),
    ]
    assert {block.column for block in found} == {0}


def test_dates_a_little_off_their_lines_stay_with_them() -> None:
    """Dates at the margin that stand a point lower than their lines are no list of their own."""
    words = [word(f"role{line}", 36, 100 + 40.0 * line, 200) for line in range(4)]
    words += [word(f"place{line}", 36, 114 + 40.0 * line, 150) for line in range(4)]
    words += [word(f"date{line}", 460, 103 + 40.0 * line, 60) for line in range(4)]

    assert reading(words)[:3] == ["role0", "date0", "place0"]


def test_dates_between_the_heights_of_two_lines_are_no_block() -> None:
    """Dates set midway between a role and its place, far from one another, are not read after all of the roles."""
    words = [word(f"role{line}", 36, 100 + 48.0 * line, 200) for line in range(4)]
    words += [word(f"place{line}", 36, 112 + 48.0 * line, 150) for line in range(4)]
    words += [word(f"date201{line}", 460, 106 + 48.0 * line, 60) for line in range(4)]

    assert reading(words)[:4] == ["role0", "date2010", "place0", "role1"]


def letterhead(contact: list[float]) -> list[Word]:
    words = [word("Name", 36, 70, 200, 24.0), word("Title", 36, 92, 120, 12.0)]
    words += [word(f"contact{index}", 430, base, 120, 9.0) for index, base in enumerate(contact)]
    return [*words, word("SUMMARY", 36, 140, 80, 12.0), *(word(f"line{line}", 36, 156 + 13.0 * line, 500) for line in range(12))]


def test_name_and_contact_data_side_by_side() -> None:
    """Contact data in lines of their own beside a name are read after name and title."""
    found = reading(letterhead([58.0, 70.0, 82.0, 94.0]))

    assert found[:7] == ["Name", "Title", "contact0", "contact1", "contact2", "contact3", "SUMMARY"]


def test_a_name_of_two_rows_beside_contact_data() -> None:
    """It is read in one piece, though the contact data have no more rows than the name and the title."""
    words = [word("First", 30, 60, 80, 24.0), word("Last", 30, 88, 100, 24.0), word("Title", 30, 100, 60)]
    words += [word(f"contact{row}", 430, 58 + 19.0 * row, 110, 9.0) for row in range(3)]
    words += [word(f"text{row}", 30, 150 + 12.0 * row, 500) for row in range(6)]

    assert reading(words)[:6] == ["First", "Last", "Title", "contact0", "contact1", "contact2"]


def test_a_name_of_two_rows_that_reaches_below_contact_data() -> None:
    """Its second row is part of it, however far below the last of the contact data it stands."""
    words = [word("First", 30, 60, 80, 28.0), word("Last", 30, 92, 100, 28.0), word("Title", 30, 116, 60)]
    words += [word(f"contact{row}", 430, 50 + 10.0 * row, 110, 8.0) for row in range(3)]
    words += [word(f"text{row}", 30, 150 + 12.0 * row, 500) for row in range(6)]

    assert reading(words)[:5] == ["First", "Last", "contact0", "contact1", "contact2"]


def test_contact_data_on_the_lines_of_the_name_stay_there() -> None:
    """Where each line of the contact data has its neighbour on the left, they are read across."""
    assert reading(letterhead([70.0, 92.0]))[:3] == ["Name contact0", "Title contact1", "SUMMARY"]


def test_header_ends_at_the_widest_space() -> None:
    """A line of contact data below the name that reaches over the gutter belongs to the header."""
    words = [word("Name", 30, 60, 200, 24.0), word("tagline", 30, 80, 150), word("mail", 30, 96, 300), word("place", 372, 96, 80)]
    words += [word(f"left{line}", 30, 150 + 14.0 * line, 300) for line in range(8)]
    words += [word(f"right{line}", 372, 153 + 14.0 * line, 180) for line in range(8)]

    assert reading(words)[:4] == ["Name", "tagline", "mail place", "left0"]


def test_blocks_of_a_column_are_read_by_section() -> None:
    """Within a column, what stands below a heading with free space over the whole width comes after all that is above it."""
    bar = [word(f"bar{line}", 420, 100 + 14.0 * line, 120) for line in range(30)]
    bold = Style("Serif", 12.0, bold=True, italic=False)
    sides = [("a", 30, 103), ("b", 132, 108), ("c", 30, 273), ("d", 132, 278)]
    fives = [word(f"{name}{line}", x0, base + 14.0 * line, 90) for name, x0, base in sides for line in range(5)]
    heading = Word("SKILLS", 30, 240, 80, 252, 250, bold)
    found = [text for text in reading([*bar, heading, *fives]) if not text.startswith("bar")]

    assert [text[0] for text in found] == [*"aaaaabbbbbScccccddddd"]


def sides(main: float, side: float) -> list[Word]:
    """Two columns of sections; *main* and *side* are the left edges of the wide and the narrow one."""
    words = [word(f"main{line}", main, 110 + 14.0 * line, 300) for line in range(24)]
    words += [word("skill", side, 110 + 14.0 * line, 100) for line in range(24) if line % 8 not in {0, 7}]
    return [
        *words,
        *(word(text, side, 110 + 112.0 * place, 60, 13.0) for place, text in enumerate(["", "SKILLS", "HOBBIES"]) if text),
    ]


def test_a_name_beside_the_first_heading_of_a_sidebar() -> None:
    """Where a sidebar begins with a heading at the height of the name, both columns begin there."""
    found = reading([word("Name", 30, 72, 170, 24.0), word("CONTACT", 360, 70, 60, 13.0), *sides(30, 360)])

    assert (found[:2], found[25:27]) == (["Name", "main0"], ["CONTACT", "skill"])


def test_a_title_centred_above_columns() -> None:
    """A short line that is centred below the name stands above the columns, though it would fit into one of them."""
    found = reading([word("Name", 100, 60, 200, 24.0), word("Nurse", 170, 80, 60), *sides(160, 20)])

    assert found[:3] == ["Name", "Nurse", "skill"]


def timeline(*labels: list[str], size: float = 10.0) -> list[Word]:
    """Entries of a title, a place and two lines, each with a label beside it, under a heading over the whole width."""
    words = [word("Experience", 30, 80, 90, 13.0)]
    for number, label in enumerate(labels):
        top = 100 + 62.0 * number
        words += [word(text, 30, top + 14 * line, 70, size) for line, text in enumerate(label)]
        words += [word(f"title{number}", 120, top, 150), word(f"place{number}", 120, top + 14, 120)]
        words += [word(f"deed{number}{line}", 132, top + 28 + 14 * line, 380) for line in range(2)]
    return words


def test_dates_of_two_lines_beside_entries() -> None:
    """A date that is set in two lines on the left of an entry is read before it as one, and makes no column."""
    words = timeline(["Jan 2020 -", "Present"], ["May 2017 -", "Dec 2019"], ["2015 -", "2017"])

    assert reading(words)[:7] == ["Experience", "Jan 2020 - Present", "title0", "place0", "deed00", "deed01", "May 2017 - Dec 2019"]
    assert {block.column for block in blocks(words)} == {0}


def test_dates_of_one_line_beside_entries() -> None:
    """A date of one line on the left of an entry stands on the line of its title, headings in between or not."""
    words = [*timeline(["Jan 2020"], ["May 2017"], ["Mar 2015"]), word("Education", 30, 300, 75, 13.0)]
    words += [word("2012", 30, 330, 70), word("degree", 120, 330, 150), word("school", 120, 344, 150)]
    found = reading(words)

    assert (found[:2], found[-3:]) == (["Experience", "Jan 2020 title0"], ["Education", "2012 degree", "school"])


def test_headings_beside_their_sections() -> None:
    """A heading on the left of its section is a line of its own, read before it, though its baseline is a little lower."""
    found = reading(
        [each if each.x0 > 30 else replace(each, base=each.base + 3) for each in timeline(["Work"], ["Studies"], size=13.0)]
    )

    assert found[1:] == [*("Work", "title0", "place0", "deed00", "deed01"), *("Studies", "title1", "place1", "deed10", "deed11")]


def test_lists_side_by_side_are_no_labels() -> None:
    """Of two lists side by side that stand at other heights, the left one labels nothing."""
    left = [word(f"left{line}", 50, 100 + 12.0 * line, 80) for line in range(5)]
    right = [word(f"right{line}", 170, 106 + 12.0 * line, 80) for line in range(4)]
    text = [word(f"text{line}", 30, 200 + 14.0 * line, 480) for line in range(8)]

    assert reading([*left, *right, *text])[:9] == [each.text for each in (*left, *right)]


def test_one_long_line_narrows_no_gutter() -> None:
    """Where one line of a sidebar nearly reaches the main column, the columns go on below it."""
    left = [word(f"left{line}", 30, 103 + 15.0 * line, 168 if line == 15 else 110) for line in range(20)]
    right = [word(f"right{line}", 206, 100 + 12.0 * line, 320) for line in range(30)]

    assert reading([*left, *right]) == [each.text for each in (*left, *right)]


def test_a_sidebar_of_short_lists_on_the_lines_of_the_text() -> None:
    """Lists in a sidebar whose lines stand at the heights of those of the text, some rows long, are a column."""
    left = [word("skill", 30, 100 + 14.0 * line, 110 if line == 4 else 50) for line in range(40) if line % 10 < 5]
    right = [word("text", 200, 100 + 14.0 * line, 320 if line % 4 == 3 else 90) for line in range(40)]

    assert reading([*left, *right]) == [each.text for each in (*left, *right)]


def test_sections_side_by_side_below_their_headings() -> None:
    """Three headings on one line, set like one that stands alone, are read with what stands below each of them."""
    words = [word("EDUCATION", 30, 100, 80, 13.0), word("degree", 30, 118, 300)]
    for x0, name in ((30, "skill"), (200, "tongue"), (370, "hobby")):
        words += [word(name.upper(), x0, 140, 60, 13.0), *(word(f"{name}{line}", x0, 158 + 14.0 * line, 60) for line in range(3))]

    assert reading(words)[2:7] == ["SKILL", "skill0", "skill1", "skill2", "TONGUE"]


def test_heads_of_a_table_are_no_sections() -> None:
    """A table whose heads are bold is read row by row."""
    bold = Style("Serif", 10.0, bold=True, italic=False)
    heads = [word("role", 30, 100), *(word(text, x0, 120) for text, x0 in (("Role", 30), ("Firm", 200), ("Year", 370)))]
    cells = [word(f"{name}{line}", x0, 134 + 14.0 * line) for line in range(3) for name, x0 in (("a", 30), ("b", 200), ("c", 370))]

    assert reading([*(replace(each, style=bold) for each in heads), *cells])[1:3] == ["Role Firm Year", "a0 b0 c0"]


def test_places_and_dates_set_to_the_margin_are_no_column() -> None:
    """Places and dates that end at the right margin belong to their lines, though they are nearly as wide as these."""
    words = []
    for entry in range(4):
        top = 100 + 60 * entry
        words += [word(f"title{entry}", 50, top, 120), word(f"place{entry}", 480, top, 70)]
        words += [word(f"employer{entry}", 50, top + 12, 150), word(f"2019{entry}", 450, top + 12, 100)]
        words += [word(f"did{entry}", 50, top + 24, 200)]
    found = [[each.text for each in row.words] for block in blocks(words) for row in block.rows]

    assert found[:3] == [["title0", "place0"], ["employer0", "20190"], ["did0"]]
    assert len(found) == 12


def test_wide_dates_beside_short_lines_are_no_column() -> None:
    """Dates belong to the lines they stand on, though all are of one width and nearly as wide as these."""
    words: list[Word] = []
    for entry in range(7):
        top = 100 + 60.0 * entry
        words += [word(f"firm{entry}", 50, top, 120), word(f"201{entry}", 480, top, 80), word("title", 50, top + 12, 90)]
        words += [word("deed", 60, top + 12.0 * line, 200) for line in (2, 3)]

    assert {block.column for block in blocks(words)} == {0}
    assert reading(words)[:3] == ["firm0 2010", "title", "deed"]


def test_wide_labels_at_the_margin_are_no_column() -> None:
    """Dates and places that end at the right margin are no column, though the lines on the left are short on average."""
    words: list[Word] = []
    for job in range(4):
        top = 100 + 90.0 * job
        words += [
            word("title", 30, top, 80),
            word("place", 450, top, 90),
            word("firm", 30, top + 13, 80),
            word("town", 480, top + 13, 60),
        ]
        words += [word("deed", 30, top + 13.0 * line, 330) for line in (2, 3)]
    words += [word("skill", 30, 480 + 13.0 * line, 70) for line in range(16)]

    assert reading(words)[:3] == ["title place", "firm town", "deed"]


def test_cards_end_above_the_next_heading() -> None:
    """Skills in three columns end above the next heading; what follows it, a date at the margin too, is not part of them."""
    bold = Style("Serif", 10.0, bold=True, italic=False)
    head, next_head = (replace(word(text, 30, base, 60), style=bold) for text, base in (("SKILLS", 100), ("WORK", 250)))
    cards = [
        word(f"{name}{line}", x0, 120 + 13.0 * line, 50) for name, x0 in (("a", 30), ("b", 200), ("c", 370)) for line in range(7)
    ]
    job = [word("title", 30, 270, 150), word("2019", 470, 271, 50), word("place", 30, 284, 60)]
    text = [word(f"deed{line}", 30, 300 + 14.0 * line, 480) for line in range(20)]
    found = reading([head, *cards, next_head, *job, *text])

    assert found[found.index("WORK") :][:3] == ["WORK", "title 2019", "place"]


def test_the_end_of_a_sidebar_on_the_next_page() -> None:
    """The last two lines of a sidebar are read in one piece where the page before had its columns at the same places."""
    words = [word(f"main{line}", 30, 100 + 14.0 * line, 300) for line in range(12)]
    words += [word(f"side{line}", 360, 100 + 14.0 * line, 80) for line in range(2)]
    after = [each.text for block in blocks(words, (30.0, 360.0)) for row in block.rows for each in row.words]

    assert reading(words)[0] == "main0 side0"
    assert after == [each.text for each in words]


def test_columns_of_the_page_before_that_do_not_go_on() -> None:
    """Dates at the margin, and a text over the whole width, are read as if no page had been before."""
    dates = [word(f"title{line}", 30, 100 + 28.0 * line, 200) for line in range(6)]
    dates += [word(f"2{line}", 470, 100 + 28.0 * line, 60) for line in range(6)]
    text = [word(f"text{line}", 30, 300 + 14.0 * line, 480) for line in range(6)]

    assert [block.rows for block in blocks([*dates, *text], (30.0, 360.0))] == [block.rows for block in blocks([*dates, *text])]


def test_levels_at_the_edge_of_a_sidebar_stay_with_their_names() -> None:
    """Names and levels at both edges of a sidebar are read across, and the sidebar apart from the text."""
    words = [word(f"name{letter}", 30, 100 + 14.0 * line, 40) for line, letter in enumerate("abcdefgh")]
    words += [word("level", 150 - width, 100 + 14.0 * line, width) for line, width in enumerate([30.0, 50.0] * 4)]
    words += [word(f"text{line}", 190, 100 + 14.0 * line, 300) for line in range(20)]

    assert reading(words) == [*(f"name{letter} level" for letter in "abcdefgh"), *(f"text{line}" for line in range(20))]


def test_dates_at_the_edge_of_a_text_beside_a_sidebar() -> None:
    """Dates set to the right edge of the main column go with its lines, and the sidebar on their right is read after all of it."""
    words: list[Word] = []
    for entry, width in enumerate([60.0, 75.0] * 4):
        top = 100 + 42.0 * entry
        words += [word(f"title{entry}", 30, top, 90), word(f"date{entry}", 330 - width, top, width)]
        words += [word(f"deed{entry}{line}", 30, top + 14 + 14 * line, 180) for line in range(2)]
    words += [word("skill", 360, 100 + 14.0 * line, 60) for line in range(20)]
    found = reading(words)

    assert (found[:2], found[-20]) == (["title0 date0", "deed00"], "skill")


def test_dates_above_a_list_in_columns() -> None:
    """Dates that end where the last column of a list stands further down belong to the entries above its heading."""
    bold = Style("Serif", 10.0, bold=True, italic=False)
    words = [word("2014-2016", 440, 100, 60), word("2009", 470, 128, 30)]
    words += [word(text, 30, 100 + 14.0 * line, 100) for line, text in enumerate(("title0", "school0", "title1", "school1"))]
    words += [replace(word("SKILLS", 30, 166, 60), style=bold)]
    words += [word(f"{name}{line}", x0, 180 + 14.0 * line) for name, x0 in (("a", 30), ("b", 200), ("c", 370)) for line in range(7)]

    assert reading(words)[:6] == ["title0 2014-2016", "school0", "title1 2009", "school1", "SKILLS", "a0"]


def test_sections_with_dates_above_a_list_in_columns() -> None:
    """That holds of several sections, and of headings that are large and have no more space above them than a line."""
    words = [word("2018", 460, 112, 40), word("2016", 460, 164, 40), word("2012", 460, 190, 40)]
    texts = ("WORK", "title0", "firm0", "deed0", "STUDIES", "title1", "school1", "title2", "school2", "SKILLS")
    words += [word(text, 30, 100 + 13.0 * line, 100, 13.0 if text.isupper() else 10.0) for line, text in enumerate(texts)]
    words += [word(f"{name}{line}", x0, 230 + 13.0 * line) for name, x0 in (("a", 30), ("b", 200), ("c", 400)) for line in range(4)]

    assert reading(words)[:10] == [text + {"title0": " 2018", "title1": " 2016", "title2": " 2012"}.get(text, "") for text in texts]


def test_dated_entries_in_a_table_without_lines_are_no_columns() -> None:
    """Rows that begin with dates go over all of the table, and the rest of a cell stands below it."""
    words = [part for line in range(7) for part in dated_row(line, 100 + 22.0 * line)]
    rest = [word("rest", 320, 100 + 22.0 * 6 + 13, 40)]

    assert reading([*words, *rest]) == [*(f"201{line} title{line} firm{line}" for line in range(7)), "rest"]


def test_ratings_stay_with_what_they_rate() -> None:
    """Signs and years in columns of their own, set close, are read on the rows of the skills; bullets begin a list beside them."""
    skills = [word(f"skill{'x' * line}", 30, 100 + 13.0 * line, 60 + 9.0 * line) for line in range(8)]
    rated = [
        part for line in range(8) for part in (word("★★★☆", 190, 100 + 13.0 * line), word(f"{line} years", 250, 100 + 13.0 * line))
    ]
    listed = [part for line in range(8) for part in (word("•", 190, 100 + 13.0 * line, 4), word("item", 200, 100 + 13.0 * line))]

    assert reading([*skills, *rated])[0] == "skill ★★★☆ 0 years"
    assert reading([*skills, *listed])[:2] == ["skill", "skillx"]


def dated_row(line: int, base: float) -> list[Word]:
    return [word(f"201{line}", 30, base, 50), word(f"title{line}", 92, base, 210), word(f"firm{line}", 320, base, 180)]


def test_cells_close_to_one_another() -> None:
    """What lines up in three rows on end behind more space than words have is cells; twice it may be chance."""
    found = [row for line in range(3) for row in rows(dated_row(line, 100 + 22.0 * line))]

    assert [[len(piece) for piece in pieces] for pieces in pieces_of(found)] == [[1, 1, 1]] * 3
    assert [[len(piece) for piece in pieces] for pieces in pieces_of(found[:2])] == [[2, 1]] * 2


def places_and_dates(entries: int, top: float) -> list[Word]:
    """Return so many entries with a place and a date at one left edge beside their first two rows."""
    words = []
    for number in range(entries):
        base = top + 60.0 * number
        words += [word(f"firm{number}", 30, base, 120), word(f"role{number}", 30, base + 13, 150)]
        words += [word(f"deed{number}{line}", 42, base + 28 + 13 * line, 240) for line in range(2)]
        words += [word("place", 420, base, 40), word(f"201{number}", 420, base + 13, 30)]
    return words


def test_places_and_dates_at_one_left_edge_are_no_column() -> None:
    """They are read on the rows of the entries that they stand level with."""
    words = places_and_dates(4, 100)

    assert reading(words)[:5] == ["firm0 place", "role0 2010", "deed00", "deed01", "firm1 place"]
    assert {block.column for block in blocks(words)} == {0}


def test_dates_below_columns() -> None:
    """Columns end above the heading of entries whose dates stand where the right one of them does."""
    bold = Style("Serif", 10.0, bold=True, italic=False)
    columns = [word(f"{name}{line}", x0, 60 + 13.0 * line, 60) for name, x0 in (("a", 30), ("b", 400)) for line in range(9)]
    words = [*columns, replace(word("WORK", 30, 196, 60), style=bold), *places_and_dates(1, 214)]

    assert reading(words)[-5:] == ["WORK", "firm0 place", "role0 2010", "deed00", "deed01"]


def test_contact_data_at_the_margin_above_entries_with_dates() -> None:
    """Contact data set to the right margin beside the name are read after it, and the dates below them with their entries."""
    words = [word("Name", 30, 60, 150, 24.0), word("title", 30, 78, 60)]
    words += [word(f"contact{line}", 530 - width, 54 + 12.0 * line, width) for line, width in enumerate((140.0, 80.0, 60.0))]
    for entry, width in enumerate([70.0, 90.0] * 4):
        top = 110 + 48.0 * entry
        words += [word(f"role{entry}", 30, top, 100), word(f"date{entry}", 530 - width, top, width)]
        words += [word(f"deed{entry}{line}", 30, top + 14 + 14 * line, 220) for line in range(2)]

    assert reading(words)[:7] == ["Name", "title", "contact0", "contact1", "contact2", "role0 date0", "deed00"]


def headed(sections: list[tuple[str, float, float, int]]) -> list[Word]:
    """Sections, each with a heading in larger type and a number of lines below it; each is a name with its place."""
    words = [word(name.upper(), x0, base, 60, 13.0) for name, x0, base, _ in sections]
    return words + [
        word(f"{name}{line}", x0, base + 18 + 14 * line, 80) for name, x0, base, lines in sections for line in range(lines)
    ]


def test_sections_side_by_side_are_read_to_their_ends() -> None:
    """However long the left one of two sections is, it goes on to the next heading that stands alone."""
    words = headed(
        [("work", 30, 100, 3), ("skill", 300, 100, 3), ("post", 30, 170, 24), ("tongue", 300, 170, 3), ("end", 30, 540, 2)]
    )
    found = reading(words)

    assert found[found.index("POST") : found.index("TONGUE")] == ["POST", *(f"post{line}" for line in range(24))]


def test_two_sections_side_by_side_below_their_headings() -> None:
    """Two short sections side by side are read one after the other where nothing stands beside the sections around them."""
    words = headed([("work", 30, 100, 8), ("skill", 30, 240, 3), ("tongue", 300, 240, 3), ("school", 30, 320, 6)])
    found = reading(words)

    assert found[found.index("SKILL") :][:9] == [
        *("SKILL", "skill0", "skill1", "skill2"),
        *("TONGUE", "tongue0", "tongue1", "tongue2"),
        "SCHOOL",
    ]


def test_three_columns_whose_first_headings_are_level() -> None:
    """Columns are read from top to bottom though their first headings stand on one line."""
    words = headed(
        [("a", 30, 100, 3), ("b", 200, 100, 8), ("c", 370, 100, 8), ("d", 30, 172, 8), ("e", 200, 242, 8), ("f", 370, 242, 8)]
    )

    assert [text for text in reading(words) if text.isupper()] == [*"ADBECF"]


def test_headings_of_three_words_side_by_side_begin_the_columns() -> None:
    """Below a header, two headings set alike on one line belong to the columns, however close to the header they are."""
    bold = Style("Serif", 13.0, bold=True, italic=False)
    words = [word("Name", 30, 60, 200, 24.0), word("mail and phone", 30, 78, 300)]
    words += [
        replace(word(text, x0, 96, width, 13.0), style=bold)
        for text, x0, width in (("WORK", 30, 50), ("MY", 330, 20), ("DAILY", 354, 40), ("LIFE", 398, 30))
    ]
    words += [word(f"left{line}", 30, 124 + 14.0 * line, 260) for line in range(14)]
    words += [word(f"right{line}", 330, 124 + 14.0 * line, 130) for line in range(14)]
    found = reading(words)

    assert (found[:4], found[found.index("MY DAILY LIFE") + 1]) == (["Name", "mail and phone", "WORK", "left0"], "right0")
