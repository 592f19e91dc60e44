"""A receipt proves what was answered: canonical JSON and its SHA-256, the same bytes on every platform.

答复凭据：规范化JSON及其SHA-256摘要，各平台字节一致。
"""

from ._jiceng import Receipt

__all__ = ["Receipt"]
