"""Small resumes and postings of invented people: workers warm up on them, and the documentation shows the answers to them."""

from datetime import date

AS_OF = date(2026, 1, 31)

RESUME = """Maria Oliveira
maria.oliveira@example.org | +1 415 555 0134 | Portland, Oregon

Summary
Data analyst with six years in retail. Turns sales figures into decisions with SQL and Python.

Experience
Senior Data Analyst, Northwind Stores
March 2021 - Present
- Built 14 Tableau dashboards that 220 shop managers use every week.
- Cut the monthly forecast error from 18% to 9% with Python and pandas.

Data Analyst, Harbor Foods
June 2018 - February 2021
- Wrote SQL reports on 3 million orders a year in PostgreSQL.

Education
B.Sc. Statistics, Oregon State University, 2018

Skills
SQL, Python, pandas, Tableau, PostgreSQL, Excel
"""

POSTING = """Data Analyst

We are looking for a data analyst for our retail team.

Requirements
- At least 3 years of experience as a data analyst
- SQL and Python
- Dashboards in Tableau or Power BI
- Bachelor's degree in statistics or a related field

Nice to have
- dbt
- Airflow
"""

OTHER_RESUME = """Tomas Lindqvist
tomas.lindqvist@example.org | +1 212 555 0178 | Albany, New York

Experience
Office Clerk, Lakeside Clinic
May 2022 - Present
- Enter 60 patient records a day into Excel without errors.

Education
Associate Degree in Business, Albany College, 2021

Skills
Excel, Word, filing
"""

OTHER_POSTING = """Line Cook

Our bistro looks for a line cook for the evening shift.

Requirements
- 2 years of experience in a restaurant kitchen
- Grill, sauces and food safety

Nice to have
- Pastry
"""

AUDIT = """{"people": [
  {"score": 81.5, "labels": {"sex": "female"}}, {"score": 64.0, "labels": {"sex": "male"}},
  {"score": 47.2, "labels": {"sex": "female"}}, {"score": 70.9, "labels": {"sex": "male"}},
  {"score": 58.3, "labels": {"sex": ""}}
], "cut_off": 60}"""
