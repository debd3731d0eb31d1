"""A posting and the resumes of one person who fits it and one who does not; all invented."""

POSTING = """Registered Nurse - Surgical Ward

What you will do
* Assess patients before and after surgery, give medication and dress wounds.
* Plan care with doctors and physiotherapists and keep the patient record in Epic.
* Teach patients and families how to go on at home.

Requirements
* Registered Nurse license (RN).
* At least 3 years of experience in nursing.
* Bachelor's degree in nursing.
* BLS certification.

Preferred
* Fluent in Spanish.
"""

NURSE = """Dana Example
Registered Nurse
dana@example.com | (415) 555-0101

EXPERIENCE

Registered Nurse, Surgical Ward
Harbour Hospital, Springfield
January 2021 - Present
- Assess 14 patients a shift before and after surgery, give medication and dress wounds.
- Plan care with doctors and physiotherapists and chart in Epic.
- Teach patients and families wound care for the time at home.

Staff Nurse
Orchard Clinic, Springfield
March 2017 - December 2020
- Cared for patients after hip surgery and gave intravenous medication.

EDUCATION
Bachelor of Science in Nursing, 2016

CERTIFICATIONS
Registered Nurse (RN) license
Basic Life Support (BLS)

LANGUAGES
English (native), Spanish (B2)
"""

MECHANIC = """Robin Example
Car Mechanic
robin@example.com | (415) 555-0102

EXPERIENCE

Car Mechanic
Bridge Garage, Springfield
January 2019 - Present
- Replace brakes, clutches and exhausts on 30 cars a week.
- Find faults in engines and gear boxes with diagnostic computers.
- Order parts and keep the workshop's tools in order.

Apprentice Mechanic
Hilltop Motors, Springfield
March 2015 - December 2018
- Changed oil, tyres and batteries and cleaned the workshop.

EDUCATION
Vocational certificate in automotive technology, 2018

SKILLS
Diagnostics, brakes, engines
"""
