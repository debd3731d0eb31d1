"""How the names of months begin in the seven languages read."""

BEGINNINGS = (
    "jan|ene|gen|feb|f[eé]v|mar|mär|mrt|apr|avr|abr|ma[giyj]|mei|jun|juin|giu|jul|juil|lug|aug|ao[uû]|ago|"
    "sep|set|o[ck]t|out|ott|nov|d[eé][cz]|dic"
)
"""As alternatives of a pattern."""
