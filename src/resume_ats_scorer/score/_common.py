"""Words so common in resumes and postings that sharing them says nothing."""

_COMMON = """
    a about above across after all also am an and any are as at be been being both but by can could did do does doing
    done during each etc for from further get give had has have having how i if in into is it its just like make many
    may me more most much must my need needs needed no nor not now of off on once one only or other our out over own per
    please plus same shall should so some such than that the then there these this those through to too under until up
    us use used using various very via was we well were what when where which while who whom why will with within
    without would you your yours ability able excellent experience experienced good great job knowledge preferred
    required requirements responsibilities responsible role skill skills strong team work working years year including
    include includes related new der die das den dem des ein eine einer einem einen und oder mit von zu im auf für bei
    nach aus als auch nicht wir ihre le la les un une du de et ou avec pour dans sur par en au aux vous nous el los las
    uno una unas del y o con por para sus al que se il lo gli di da nel nella su tra e ed che os um uma dos em na com
    het een van met voor op te bij aan dat
"""
COMMON: frozenset[str] = frozenset(_COMMON.split())
"""Lower-case words of the seven languages read; see `text.words`."""
