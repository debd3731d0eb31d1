"""The names of months as resumes write them."""

NAMES: tuple[str, ...] = (
    "january|jan|januar|jänner|jaenner|janvier|janv|enero|ene|janeiro|gennaio|genn|gen|januari|styczeń|stycznia|ocak|январь|января|янв",
    "february|febr|feb|februar|feber|février|fevrier|févr|fevr|fév|fev|febrero|fevereiro|febbraio|febb|februari|luty|lutego|şubat|февраль|февраля|февр|фев",
    "march|mar|märz|maerz|mär|mrz|mars|marzo|março|marco|maart|mrt|marzec|marca|mart|март|марта|мар",
    "april|apr|avril|avr|abril|abr|aprile|kwiecień|kwietnia|nisan|апрель|апреля|апр",
    "may|mai|mayo|maio|maggio|magg|mag|mei|maj|maja|mayıs|май|мая",
    "june|jun|juni|juin|junio|junho|giugno|giu|czerwiec|czerwca|haziran|июнь|июня|июн",
    "july|jul|juli|juillet|juil|julio|julho|luglio|lug|lipiec|lipca|temmuz|июль|июля|июл",
    "august|aug|août|aout|agosto|ago|augustus|sierpień|sierpnia|ağustos|август|августа|авг",
    "september|sept|sep|septembre|septiembre|setiembre|setembro|set|settembre|sett|wrzesień|września|eylül|сентябрь|сентября|сент|сен",
    "october|oct|oktober|okt|octobre|octubre|outubro|out|ottobre|ott|październik|października|ekim|октябрь|октября|окт",
    "november|nov|novembre|noviembre|novembro|listopad|listopada|kasım|ноябрь|ноября|нояб|ноя",
    "december|dec|dezember|dez|décembre|decembre|déc|diciembre|dic|dezembro|dicembre|grudzień|grudnia|aralık|декабрь|декабря|дек",
)
"""Those of January to December, each as alternatives of a pattern, in the languages whose dates are read."""
BEGINNINGS = (
    "jan|ene|gen|feb|f[eé]v|mar|mär|mrt|apr|avr|abr|ma[giyj]|mei|jun|juin|giu|jul|juil|lug|aug|ao[uû]|ago|"
    "sep|set|o[ck]t|out|ott|nov|d[eé][cz]|dic"
)
"""How they begin in the seven languages read, as alternatives of a pattern."""
