"""The untrusted side: runs the student's file on the judge's clock, and tells what it sees.

Imports `grader.clock` and `grader.protocol`, and nothing else of the project's: nothing that decides is here.
"""
