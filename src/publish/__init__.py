"""What turns exercises, answers and pages into the published site.

The parts that a page or a build names are these modules, each usable without MkDocs:

- [`publish.fence`][] renders an exercise in a page;
- [`publish.quote`][] and [`publish.plots`][] are what a page's blocks print;
- [`publish.blocks`][] runs a page's blocks outside the site;
- [`publish.bundle`][] writes what the browser loads;
- [`publish.cli`][] is the `dryrun` command, and [`publish.check`][] its rules;
- [`publish.plugin`][] is a thin shell around them for MkDocs;
- [`publish.site_check`][] looks at the built site.
"""

from publish.exercises import Exercise, WrongAnswer
from publish.problems import ExerciseError, Problem, ProjectError
from publish.project import Project, find_project

__all__ = [
    "Exercise",
    "ExerciseError",
    "Problem",
    "Project",
    "ProjectError",
    "WrongAnswer",
    "find_project",
]
