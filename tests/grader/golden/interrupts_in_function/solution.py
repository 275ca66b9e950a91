def answer(items):
    raise KeyboardInterrupt
