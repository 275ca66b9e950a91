"""How do you test a function of which you have only the specification?

The short answer: divide the inputs into classes that the specification treats alike, take one of
each and both sides of each border, and check what is promised, nothing else. Then break the
function on purpose: a mistake that no test notices is a test that is missing.

Read the modules in this order:

- `box`: the function under test, which crops a box to an image;
- `cases`: the classes of input, along one axis and then along both;
- `suite`: the tests, in the order in which an interviewer would want them;
- `world`: every box of a small world, held to a definition by pixels;
- `coverage`: which lines a set of calls runs, to show what that does not prove;
- `tables`: how the page shows it.
"""
