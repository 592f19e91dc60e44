"""Why a whole file or command is refused, in both languages. A bad row is no refusal: it is marked."""


class Refusal(Exception):
    """Says what was wrong, where, and the way out."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(f"{zh} · {en}")
        self.zh = zh
        self.en = en

    def text(self, lang: str) -> str:
        """The sentence in one language."""
        return self.zh if lang == "zh" else self.en
