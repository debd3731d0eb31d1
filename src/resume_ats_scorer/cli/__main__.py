"""Run the command line as `python -m resume_ats_scorer.cli`."""

from resume_ats_scorer.cli import main

if __name__ == "__main__":
    main()
