class Stack:
    def __init__(self):
        self.items = []

    def push(item):
        pass
