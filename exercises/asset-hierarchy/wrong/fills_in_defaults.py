from abc import ABC, abstractmethod


class Asset(ABC):
    def __init__(self, name, **meta):
        self.name = name
        self.meta = meta
        self.log = []

    @abstractmethod
    def validate(self):
        """All problems."""

    @abstractmethod
    def process(self):
        """All steps."""


class Image(Asset):
    def validate(self):
        problems = []
        if self.meta.get("format") not in ("png", "jpeg"):
            problems.append("format")
        if self.meta.setdefault("width", 0) <= 0 or self.meta.setdefault("height", 0) <= 0:
            problems.append("dimensions")
        return problems

    def process(self):
        return ["resize", "compress"]


class Video(Asset):
    def validate(self):
        problems = []
        if self.meta.get("codec") not in ("h264", "h265"):
            problems.append("codec")
        if self.meta.setdefault("duration", 0) <= 0:
            problems.append("duration")
        return problems

    def process(self):
        return ["transcode", "thumbnail"]


class Cinematic(Video):
    def validate(self):
        problems = super().validate()
        if not self.meta.get("color_space"):
            problems.append("color_space")
        return problems

    def process(self):
        return super().process() + ["color_grade"]
