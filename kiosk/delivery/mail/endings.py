"""Which endings an email address may have, by the list that the library ``publicsuffixlist`` keeps.

Making it takes a tenth of a second, so this module is only imported where the list is needed.
"""

from __future__ import annotations

from publicsuffixlist import PublicSuffixList

_KNOWN = PublicSuffixList(accept_unknown=False, only_icann=True)


def exists(ending: str) -> bool:
    """Tell whether names are registered under this ending; under some of them only below a second part, as in za."""
    return bool(ending) and _KNOWN.publicsuffix(f"co.{ending}") is not None
